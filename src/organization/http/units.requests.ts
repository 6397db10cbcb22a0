import { Code, Text } from '../../http/fields';
import type { EndUnit } from '../domain/decisions/end-unit';

export class ImportUnitsRequest {
  /** The text of a JSON or CSV file; `src/organization/demo-organization.json` shows its form. */
  @Text(900_000) file!: string;
}

export class EndUnitRequest implements EndUnit {
  /** The unit that goes on with its cases. */
  @Code() successor!: string;
  @Text(2_000) reason!: string;
}
