import { Inject, Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { audienceKey } from './audience';

/** Deny by default: a route that does not say for whom it is keeps the service from starting. */
@Injectable()
export class DeclaredAudiences implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, instance }) =>
      this.scanner
        .getAllMethodNames(Object.getPrototypeOf(instance))
        .filter((name) => Reflect.getMetadata(METHOD_METADATA, instance[name]) !== undefined)
        .filter((name) => !this.reflector.getAllAndOverride(audienceKey, [instance[name], metatype as never]))
        .map((name) => {
          const method = Reflect.getMetadata(METHOD_METADATA, instance[name]) as RequestMethod;
          return `${RequestMethod[method]} ${metatype?.name}.${name}`;
        }),
    );
    if (silent.length > 0) throw new Error(`These routes do not say for whom they are: ${silent.join(', ')}`);
  }
}
