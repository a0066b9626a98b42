import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery.module.js';
import { Intake } from './intake.js';
import { IntakeController } from './intake.controller.js';

/** Takes what readers do, for apps/api. Needs the data sources of the roles `intake` and `delivery`. */
@Module({ imports: [DeliveryModule], controllers: [IntakeController], providers: [Intake] })
export class IntakeModule {}
