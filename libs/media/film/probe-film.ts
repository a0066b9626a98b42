import { mediaErrors } from '../errors.js';
import type { FilmTool } from './film-tool.js';
import { runTool } from './run-tool.js';

export interface ProbedFilm {
  readonly width: number;
  readonly height: number;
  /** Null where the film does not say, as those that a browser recorded. */
  readonly seconds: number | null;
}

interface Answer {
  readonly streams?: readonly {
    readonly codec_type?: string;
    readonly width?: number;
    readonly height?: number;
    readonly disposition?: { readonly attached_pic?: number };
  }[];
  readonly format?: { readonly duration?: string };
}

const patience = 60_000;

/** Nothing but this file is opened, and it is read as what its bytes were found to be. @param format reader of ffmpeg, e.g. mov */
export const readingOnly = (format: string, file: string): readonly string[] => ['-protocol_whitelist', 'file', '-f', format, '-i', `file:${file}`];

/** What a film is. @throws FILM_UNREADABLE, FILM_WITHOUT_PICTURE */
export async function probeFilm({ ffprobe }: FilmTool, format: string, file: string): Promise<ProbedFilm> {
  const shown = 'stream=codec_type,width,height:stream_disposition=attached_pic:format=duration';
  const ran = await runTool(ffprobe, ['-v', 'error', '-show_entries', shown, '-of', 'json', ...readingOnly(format, file)], patience);
  if (!ran.ok) throw mediaErrors.FILM_UNREADABLE();
  const { streams = [], format: about } = parsed(ran.out);
  // a picture of the cover is no film
  const film = streams.find(({ codec_type, disposition }) => codec_type === 'video' && disposition?.attached_pic !== 1);
  if (!film) throw mediaErrors.FILM_WITHOUT_PICTURE();
  const seconds = Number(about?.duration);
  return { width: film.width ?? 0, height: film.height ?? 0, seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null };
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw mediaErrors.FILM_UNREADABLE();
  }
}
