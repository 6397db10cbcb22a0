import type { Request, Response } from 'express';

/** Says which revision is answered, and whether the asking side has it already (304, RFC 9110 §13.1.2). */
export const isKnown = (request: Request, response: Response, revision: number | string): boolean => {
  const tag = `"${revision}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.vary('Authorization, Accept-Language');
  const known = request
    .header('if-none-match')
    ?.split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag);
  if (known) response.status(304);
  return known === true;
};
