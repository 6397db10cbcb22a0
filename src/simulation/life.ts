import type { Day } from '../grievance/domain/days';
import type { SimulatedCase } from './simulated-case';

/** What a life waits for: so many hours, or a day; then it goes on within office hours. */
export type Wait = number | Day;

/** How one case goes: decisions, and the time that passes between them; what it comes to is for whoever goes on. */
export type Life<Outcome = void> = Generator<Wait, Outcome, void>;
export type Living<Outcome = void> = (one: SimulatedCase) => Life<Outcome>;
