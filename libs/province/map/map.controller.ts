import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { oneText, readBody, Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { atImports } from '../import/at-imports.js';
import { limits } from './geometry.js';
import { loadMap, tryMap, type MapReport } from './load-map.js';
import { mapErrors } from './map-errors.js';
import { readAreas } from './read-areas.js';
import { viewBoxOf } from './read-map.js';

/** Files of boundaries, at the desk of a province's own portal. Behind the same gate as the management schema. */
@Controller('manage/map')
export class MapController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The file is the body. Without `load=1` it is only tried: the answer says what loading it would do. */
  @Rights('portal:import')
  @Post()
  async give(
    @Req() request: Request,
    @Res() response: Response,
    @Query('portal') portal: unknown,
    @Query('source') source: unknown,
    @Query('load') load: unknown,
  ): Promise<void> {
    const portalId = oneText(portal);
    // The right is asked for before a byte of the file is read.
    await atImports(this.editing, this.clock, portalId, () => Promise.resolve());
    const bytes = await readBody(request, limits.bytes, {
      tooLarge: mapErrors.MAP_TOO_LARGE({ megabytes: limits.bytes / 1024 / 1024 }),
      empty: mapErrors.MAP_EMPTY(),
    });
    const areas = readAreas(bytes);
    const report = await atImports(this.editing, this.clock, portalId, (scope) => {
      const at = this.clock.now();
      return load === '1' ? loadMap(scope, areas, { source: oneText(source), bytes: bytes.length }, at) : tryMap(scope, areas, at);
    });
    response.status(200).json(answerOf(report));
  }
}

/** The report with its picture, so that a file is looked at before it is loaded. */
function answerOf({ matched, ...report }: MapReport): object {
  return {
    ...report,
    viewBox: viewBoxOf(matched.map(({ box }) => box)),
    matched: matched.map(({ id, code, name, path, centre: [x, y] }) => ({ unitId: id, code, name, path, centre: { x, y } })),
  };
}
