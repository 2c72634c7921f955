/** Types of in-the-page.js, whose functions run in the browser. */
export function fontsReady(): Promise<void>;
export function fontStates(): string[];
export function pageWidth(): number;
export function groundOfPage(): string;
export function groundsOfPictures(): string[];
export function openDetails(): void;
export function ledgerShown(): boolean[];
export function faultsOfPictures(): string[];
export function darkPixels(base64: string): Promise<{ top: number; bottom: number }>;
export function wordsOfTip(figure: unknown): string[];
export function middleOfMark(figure: unknown, numbers: string): { x: number; y: number };
export function marksSeen(figure: unknown, series: number): number;
export function rowsOf(table: unknown): string[];
export function breakOut(): Promise<{ reached: boolean; ran: boolean }>;
export function bringIntoView(element: unknown): void;
