import { headersOf, refusalFrom, Unreachable } from '../ask';

/** One file on its way. */
export interface Sent {
  readonly path: string;
  readonly file: File;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** How much has gone out, from 0 to 1. */
  readonly went: (share: number) => void;
}

/** Whether the file is a new one: what was there already is kept once. */
export type Kept = 'kept' | 'already';

const formOf = ({ file, fields }: Sent): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
};

/** Sends a file and tells how far it is, as `fetch` cannot. @throws Refused; @throws Unreachable */
export const sendFile = (sent: Sent): Promise<Kept> =>
  new Promise((keep, refuse) => {
    const request = new XMLHttpRequest();
    const body = formOf(sent);
    request.open('POST', sent.path);
    for (const [name, value] of Object.entries(headersOf({ body, headers: sent.headers })))
      request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => sent.went(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      if (request.status === 200 || request.status === 201) keep(request.status === 200 ? 'already' : 'kept');
      else refuse(refusalFrom(request.status, request.responseText));
    });
    request.addEventListener('error', () => refuse(new Unreachable(sent.path)));
    request.send(body);
  });
