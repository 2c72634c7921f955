/** Reads the options of documents. Each throws commander's InvalidArgumentError with what would do. */
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { FORMS, type Form } from '../../reports/forms.ts';

/** Most years of a horizon: beyond 30 the Green Book's rate of discount falls. */
const MOST_YEARS = 30;

/** `5 years` or `5`: whole years. */
export function horizonArgument(text: string): number {
  const digits = /^(\d{1,2})(?: ?years?)?$/u.exec(text.trim())?.[1];
  const years = Number(digits ?? 0);
  if (years >= 1 && years <= MOST_YEARS) return years;
  throw new InvalidArgumentError(
    `Give whole years from 1 to ${MOST_YEARS}, such as "5 years": beyond ${MOST_YEARS} one rate of discount does not do.`,
  );
}

/** Above this a rate of discount is a slip of the finger [share a year]. */
const MOST_DISCOUNT = 0.2;

/** `3.5%`: what a year takes off, as a share. */
export function discountArgument(text: string): number {
  const percent = /^(\d{1,2}(?:\.\d+)?) ?%$/u.exec(text.trim())?.[1];
  const discount = Number(percent ?? NaN) / 100;
  if (discount >= 0 && discount <= MOST_DISCOUNT) return discount;
  throw new InvalidArgumentError(
    `Give a percentage from 0% to ${MOST_DISCOUNT * 100}%, such as 3.5%, the rate of the Green Book.`,
  );
}

/** `docx,pdf`: forms of a document, each once. */
export function formsArgument(text: string): Form[] {
  const asked = text.split(',').map((form) => form.trim().toLowerCase());
  const wrong = asked.filter((form) => !isForm(form));
  if (wrong.length > 0)
    throw new InvalidArgumentError(`Give one or more of ${FORMS.join(', ')}, separated by commas.`);
  return [...new Set(asked.filter(isForm))];
}

function isForm(text: string): text is Form {
  return (FORMS as readonly string[]).includes(text);
}
