import type { Pool } from 'pg';
import type { Bell } from './bell';
import { type Page, readPage } from './pages';

/** Pages under way: whoever wants one that is being read already gets that one. */
export class PageReads {
  private readonly underWay = new Map<string, Promise<Page>>();

  constructor(
    private readonly pool: Pool,
    private readonly bell: Bell,
  ) {}

  read(after: number, most: number, prefixes: readonly string[] | undefined): Promise<Page> {
    // A page begun before the bell's last stroke may lack what that stroke told of.
    const wanted = JSON.stringify([this.bell.count, after, most, prefixes]);
    const known = this.underWay.get(wanted);
    if (known) return known;
    const page = readPage(this.pool, after, most, prefixes).finally(() => this.underWay.delete(wanted));
    this.underWay.set(wanted, page);
    return page;
  }
}
