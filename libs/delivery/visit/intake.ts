import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { asSystem } from '#platform/db';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { takeClick, type ClickSeen } from '../banner/take-click.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { takeRating, type RatingSeen } from '../rating/take-rating.js';
import { takeViews, type ViewBatch } from './take-views.js';
import { Salts } from './visitor-key.js';

/** What the sites hand in for their readers. */
@Injectable()
export class Intake {
  private readonly salts: Salts;

  constructor(
    @InjectSource('intake') private readonly source: DataSource,
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {
    this.salts = new Salts(source);
  }

  rating(rating: RatingSeen): Promise<void> {
    return asSystem(() => takeRating(this.source, this.reader, this.salts, this.clock, rating));
  }

  click(click: ClickSeen): Promise<void> {
    return asSystem(() => takeClick(this.source, this.reader, this.salts, this.clock, click));
  }

  views(batch: ViewBatch): Promise<void> {
    return asSystem(() => takeViews(this.source, this.reader, this.salts, this.clock, batch));
  }
}
