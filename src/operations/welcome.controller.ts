import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForAnyone } from '../identity/audience';

/** Until there are screens, the front door leads to the documentation. */
@ApiExcludeController()
@Controller()
@ForAnyone()
export class WelcomeController {
  @Get()
  @Redirect('/api/docs', 302)
  welcome(): void {}
}
