import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { only, textIn, wholeIn } from '../../http/query';
import { ForAnyone } from '../../identity/audience';
import { Organization } from '../organization';

/** A place as people look it up to say where a matter arose; nothing can be filed where no office answers (XF 22). */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: string;
  readonly parent: string | null;
  /** The petition office that registers what is filed there. */
  readonly office: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null;
}

/** The places of the organisation, open to whoever files. */
@ApiTags('organization')
@Controller('api/regions')
export class RegionsController {
  constructor(@Inject(Organization) private readonly organization: Organization) {}

  /** Every region there is now, by its code, and the petition office that answers for it */
  @Get()
  @ForAnyone()
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false, description: 'The code after which the page begins.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  list(@Query() query: Readonly<Record<string, unknown>>): { items: readonly NamedRegion[]; next: string | null } {
    only(query, 'limit', 'cursor');
    const [after, limit] = [textIn(query, 'cursor') ?? '', wholeIn(query, 'limit', 1, 200) ?? 50];
    const found = this.organization
      .everywhere()
      .filter(({ code }) => code > after)
      .sort((one, other) => (one.code < other.code ? -1 : 1));
    const items = found.slice(0, limit).map((region) => ({ ...region, office: this.officeOf(region.code) }));
    return { items, next: found.length > limit ? (items.at(-1)?.code ?? null) : null };
  }

  private officeOf(code: string): NamedRegion['office'] {
    const office = this.organization.petitionOffice(code);
    return office ? { id: office.id, name: office.name, nameEn: office.nameEn ?? null } : null;
  }
}
