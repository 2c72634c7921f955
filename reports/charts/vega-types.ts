/** The parts of a Vega-Lite specification that charts are made of, taken from its own types. */
import type { TopLevelSpec } from 'vega-lite';

type Stack = Extract<TopLevelSpec, { vconcat: readonly unknown[] }>;
/** One picture inside a frame. */
export type View = Stack['vconcat'][number];
type Layered = Extract<View, { layer: readonly unknown[] }>;
/** One layer of marks. */
export type Layer = Layered['layer'][number];
