import { Module } from '@nestjs/common';
import { KeyDestruction } from './key-destruction';

/** Personal data: sealed in the events, revealed to readers, erased by destroying keys. */
@Module({ providers: [KeyDestruction] })
export class PrivacyModule {}
