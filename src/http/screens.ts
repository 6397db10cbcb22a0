import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config';

/** Where the build leaves the screens; beside sources there are none. */
const folder = join(__dirname, '..', '..', 'screens');
const placeholder = /__NONCE__/g;
const notAScreen = /^\/(api|health|metrics|open311|assets)(\/|$)/;

/** Nothing but our own files, and the issuer people sign in with; styles only with the answer's own nonce. */
const policyFor = (nonce: string, { auth }: Config): string =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    `connect-src 'self'${auth ? ` ${new URL(auth.issuer).origin}` : ''}`,
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
  ].join('; ');

/** Serves the built screens: files for ever by their hashed names, and the page at every address that is a screen's; at `/` to whoever asks. */
export const serveScreens = (app: NestExpressApplication, config: Config): void => {
  if (!existsSync(folder)) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  app.useStaticAssets(join(folder, 'assets'), { prefix: '/assets/', immutable: true, maxAge: '1y', index: false });
  app.use(({ method, path, headers }: Request, response: Response, next: NextFunction) => {
    const isAsked = path === '/' || headers.accept?.includes('text/html');
    if (method !== 'GET' || notAScreen.test(path) || !isAsked) return next();
    const nonce = randomBytes(16).toString('base64');
    response
      .set({ 'content-security-policy': policyFor(nonce, config), 'cache-control': 'no-cache' })
      .type('html')
      .send(page.replace(placeholder, nonce));
  });
};
