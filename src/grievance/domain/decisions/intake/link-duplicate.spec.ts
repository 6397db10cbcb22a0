import { grievance } from '../../../../../test/given-when-then';
import { handler, inHandling, labourHandler, opinionServed, received, router } from '../../../../../test/situations';
import { type LinkDuplicate, linkDuplicate } from './link-duplicate';

const target = '8m4p6q2zc7dr';
const link = (more: Partial<LinkDuplicate> = {}) =>
  grievance(received).when(
    linkDuplicate,
    { target, reason: '同一事项', person: 'unknown', ...more },
    router.on('2026-03-03'),
  );

describe('link a duplicate', () => {
  it('merges the case into the other, with both numbers', () =>
    link().yields(['DuplicateLinked'], { target, targetNumber: '8M4P-6Q2Z-C7DR' }));
  it('leaves the case merged', () => link().becomes({ status: 'merged', number: '7F3K-2M9X-A4BQ' }));
  it('is possible for the body that handles the case', () =>
    grievance(...inHandling)
      .when(linkDuplicate, { target, reason: '同一事项', person: 'same' }, handler.on('2026-03-10'))
      .yields(['DuplicateLinked']));
  it('is refused onto itself', () => link({ target: '7f3k2m9xa4bq' }).refuses('duplicate-of-itself'));
  it('is refused onto what is no case', () => link({ target: 'nothing' }).refuses('unknown-target'));
  it('is refused when another person brought that case, and a group is offered', () =>
    link({ person: 'another' }).refuses('another-person'));
  it('is refused to another body', () =>
    grievance(...inHandling)
      .when(linkDuplicate, { target, reason: '同一事项', person: 'same' }, labourHandler.on('2026-03-10'))
      .refuses('not-your-unit'));
  it('is refused after an opinion', () =>
    grievance(...opinionServed)
      .when(linkDuplicate, { target, reason: '同一事项', person: 'same' }, router.on('2026-04-11'))
      .refuses('not-received-or-delegated-or-in-handling'));
});
