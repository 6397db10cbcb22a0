import { applyDecorators, Post, UseInterceptors } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import { AnswerChanged, AnswersWithChange } from '../../http/changed';
import { For } from '../../identity/audience';
import { type CollectiveDecision, mayAsk } from '../domain/decide';

/** A route on which this decision is made: its path below the collectives, its audience, its answer. */
// biome-ignore lint/suspicious/noExplicitAny: decisions with different wishes have no narrower common type
export const Decides = (path: string, { decision }: CollectiveDecision<any>) =>
  applyDecorators(
    Post(path),
    For(...mayAsk),
    UseInterceptors(AnswerChanged),
    AnswersWithChange(),
    ApiExtension('x-decisions', [decision]),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision read, in quotes; 412 when the group has moved on.',
    }),
  );
