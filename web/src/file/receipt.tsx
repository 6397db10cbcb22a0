import { Alert, Button, Space } from 'antd';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { query } from '../ask';
import { CaseFilesShown } from '../files/case-files';
import { filesByCode } from '../files/files';
import { useWords } from '../language';
import { rememberNumber } from '../track/remembered';
import { dayAndTime } from '../words/days';
import { CopyButton } from './copy-button';
import type { QrCode as Drawn } from './qr-code';
import { receiptWords } from './receipt.words';

/** What filing answers; the query code is told here and nowhere else. */
export interface Registered {
  readonly number: string;
  readonly queryCode: string;
  readonly events: readonly { readonly at: string }[];
}

const undrawn: typeof Drawn = () => <></>;
/** Fetched with the receipt; should the network be gone by then, the receipt is still one without it. */
const QrCode = lazy(async () => {
  const { QrCode: drawn } = await import('./qr-code').catch(() => ({ QrCode: undrawn }));
  return { default: drawn };
});

const asked = (leaving: BeforeUnloadEvent) => leaving.preventDefault();

/** The receipt: number and query code, to be copied or printed before the page is left. */
export const Receipt = ({ number, queryCode, events, another }: Registered & { readonly another: () => void }) => {
  const say = useWords(receiptWords);
  const go = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    rememberNumber(number);
    heading.current?.focus();
    addEventListener('beforeunload', asked);
    return () => removeEventListener('beforeunload', asked);
  }, [number]);
  return (
    <article className="receipt">
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p>{say.said}</p>
      <Alert type="warning" showIcon title={say.once} />
      <dl>
        <Kept name={say.number} value={number} copy={say.copyNumber} />
        <Kept name={say.queryCode} value={queryCode} copy={say.copyCode} />
        <div>
          <dt>{say.receivedAt}</dt>
          <dd>{dayAndTime(events[0]?.at)}</dd>
        </div>
      </dl>
      <figure>
        <div aria-hidden="true">
          <Suspense>
            <QrCode leadsTo={`${location.origin}/track${query({ number })}`} />
          </Suspense>
        </div>
        <figcaption>{say.qrSaid}</figcaption>
      </figure>
      <section className="receipt-files no-print">
        <h2>{say.files}</h2>
        <p>{say.filesSaid}</p>
        <CaseFilesShown place={filesByCode(number, queryCode)} />
      </section>
      <Space wrap className="no-print">
        <Button type="primary" onClick={() => print()}>
          {say.print}
        </Button>
        <Button onClick={() => go('/track')}>{say.track}</Button>
        <Button onClick={another}>{say.another}</Button>
      </Space>
    </article>
  );
};

const Kept = ({ name, value, copy }: { readonly name: string; readonly value: string; readonly copy: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code> <CopyButton label={copy} text={value} />
    </dd>
  </div>
);
