import { Module } from '@nestjs/common';
import { DeliveryReader } from '../read/delivery-reader.js';
import { Intake } from './intake.js';
import { IntakeController } from './intake.controller.js';

/** Takes what readers do, for apps/api. Needs the data sources of the roles `intake` and `delivery`. */
@Module({ controllers: [IntakeController], providers: [DeliveryReader, Intake] })
export class IntakeModule {}
