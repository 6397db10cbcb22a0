/** The connection string of EventStoreDB cannot be used; the message repeats nothing of its user or password. */
export class UnusableAddress extends Error {
  constructor(why: string) {
    super(`the address of EventStoreDB cannot be used: ${why}`);
  }
}

/** A user and password that no printout shows: the client writes the options of its calls to its debug log. */
export class Login {
  readonly #username: string;
  readonly #password: string;

  constructor(username: string, password: string) {
    this.#username = username;
    this.#password = password;
  }

  get username(): string {
    return this.#username;
  }

  get password(): string {
    return this.#password;
  }
}

export interface Address {
  /** The connection string without user and password, since the client logs it and quotes it in warnings. */
  readonly bare: string;
  readonly login: Login | undefined;
}

const shape = /^(esdb(?:\+discover)?:\/\/)(?:([^/?]*)@)?([^@/?]+)\/?(?:\?(.*))?$/;
const options = new Set(
  `connectionname defaultdeadline discoveryinterval gossiptimeout keepaliveinterval keepalivetimeout maxdiscoverattempts
   nodepreference throwonappendfailure tls tlscafile tlsverifycert usercertfile userkeyfile`.split(/\s+/),
);

/** Takes a connection string apart. @throws UnusableAddress */
export const addressOf = (url: string): Address => {
  const [, scheme, login, hosts, query] = shape.exec(url.trim()) ?? [];
  if (scheme === undefined || hosts === undefined) {
    throw new UnusableAddress('expected is esdb://user:password@host:2113?tls=true, user and password URL-encoded');
  }
  for (const option of query?.split('&') ?? []) checkOption(option);
  return { bare: `${scheme}${hosts}${query ? `?${query}` : ''}`, login: login ? loginOf(login) : undefined };
};

const loginOf = (login: string): Login => {
  const colon = login.indexOf(':');
  if (colon < 1 || colon === login.length - 1) throw new UnusableAddress('before the @ stands user:password');
  try {
    return new Login(decodeURIComponent(login.slice(0, colon)), decodeURIComponent(login.slice(colon + 1)));
  } catch {
    throw new UnusableAddress('user and password are not URL-encoded; a % is written %25');
  }
};

// The client would print the whole connection string as a warning, and go on without the option.
const checkOption = (option: string): void => {
  const [name = '', value] = option.split('=');
  const flat = name.toLowerCase().replace(/[_-]/g, '');
  if (!options.has(flat) || !value) throw new UnusableAddress(`the client knows no option ${option}`);
  if (flat === 'tlsverifycert' && value === 'false') {
    throw new UnusableAddress('the client always verifies certificates; name your own authority with tlsCAFile');
  }
};
