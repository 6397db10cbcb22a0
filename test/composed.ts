import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { realSettings } from './settings-read';

export interface ComposedService {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly networks?: { readonly default: { readonly aliases: readonly string[] } };
}

/** A compose file of ours as text, and what it says once merged. */
export const readComposed = (file: string) => {
  const text = readFileSync(join(resolve(__dirname, '..'), 'docker', file), 'utf8');
  const { services, volumes } = parse(text, { merge: true }) as {
    services: Record<string, ComposedService>;
    volumes: Record<string, unknown>;
  };
  return { text, services, volumes };
};

export const isPinned = (image: string): boolean => /^[\w./-]+:(?!latest)[\w][\w.-]*$/.test(image);

/** What the person who starts it must say, as an example. */
const said: Readonly<Record<string, string>> = {
  ...realSettings,
  POSTGRES_PASSWORD: 'a-password',
  EVENTSTORE_PASSWORD: 'another-password',
};

export const filled = (text: string): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) =>
    kind === '-' ? rest : (said[name] ?? `<${name}>`),
  );

export const environmentOf = ({ environment }: ComposedService): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));

/** Variables somebody must give, each with a sentence that says what it is. */
export const askedIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\$\{(\w+):\?([^}]{10,})\}/g)].map(([, name = '']) => name))].sort();
