import type { Actor } from '../../kernel/actor';

/**
 * A petitioner who is known by number and query code only. The case's door checks the code and then passes on this
 * very object; it is recognised by reference, so that no token whose subject reads the same can claim it.
 */
export const petitionerByCode: Actor = Object.freeze<Actor>({ id: 'query-code', roles: ['petitioner'], unit: null });
