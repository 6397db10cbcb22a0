import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DeclaredAudiences } from './declared-audiences';
import { DemoController } from './demo.controller';
import { IdentityGuard } from './identity.guard';
import { SignInController } from './sign-in.controller';
import { Tokens } from './tokens';

/** Who is asking, and what they may ever use. */
@Module({})
export class IdentityModule {
  static in(mode: { readonly demo: boolean }): DynamicModule {
    return {
      module: IdentityModule,
      imports: [DiscoveryModule],
      controllers: mode.demo ? [SignInController, DemoController] : [SignInController],
      providers: [Tokens, DeclaredAudiences, { provide: APP_GUARD, useClass: IdentityGuard }],
    };
  }
}
