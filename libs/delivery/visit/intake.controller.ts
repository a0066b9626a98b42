import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '#platform/config';
import { askerOf, isOwnProcess } from '#platform/http';
import { InjectConfig } from '#platform/nest';
import { readClick } from '../banner/take-click.js';
import { readRating } from '../rating/take-rating.js';
import { Intake } from './intake.js';
import { readBatch } from './take-views.js';

/** Where the sites of the installation, and nobody else, hand in what their readers did. To others the address does not exist. */
@Controller('intake')
export class IntakeController {
  constructor(
    private readonly intake: Intake,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** A batch of page loads: 204 once it is kept, 400 when it can never be. See docs/operations/visits.md. */
  @Post('views')
  async views(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(request, response, async (body) => {
      const batch = readBatch(body);
      if (!batch) return 400;
      await this.intake.views(batch);
      return 204;
    });
  }

  /** An answer to whether a page was useful: 204, whether it was counted or not. */
  @Post('rating')
  async rating(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(request, response, async (body) => {
      const rating = readRating(body);
      if (!rating) return 400;
      await this.intake.rating(rating);
      return 204;
    });
  }

  /** A click on a banner: 204, whether it was counted or not. */
  @Post('click')
  async click(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(request, response, async (body) => {
      const click = readClick(body);
      if (!click) return 400;
      await this.intake.click(click);
      return 204;
    });
  }

  private async answer(request: Request, response: Response, take: (body: unknown) => Promise<number>): Promise<void> {
    const isOurs = isOwnProcess(askerOf(request, request.get('x-intake-token')), this.config.INTAKE_TOKEN);
    response
      .status(isOurs ? await take(request.body) : 404)
      .setHeader('Cache-Control', 'no-store')
      .end();
  }
}
