/** Forms of the business case, by the ending of their file. */
export const FORMS = ['html', 'docx', 'xlsx', 'pptx', 'pdf'] as const;
export type Form = (typeof FORMS)[number];
