import path from 'node:path';
import { mediaErrors, mostFilmHours } from '../errors.js';
import { fileTypes } from '../file/file.js';
import type { FilmTool } from './film-tool.js';
import { probeFilm, readingOnly } from './probe-film.js';
import { runTool, type Ran } from './run-tool.js';

export interface MadeFilm {
  /** H.264 and AAC in MP4, its list of contents first. */
  readonly film: string;
  readonly width: number;
  readonly height: number;
  /** A still of it; null when none could be taken. */
  readonly poster: string | null;
}

/** A film claims as many pixels as it likes; each picture is decoded whole. */
const mostPixels = 36_000_000;
/** 720p: 1,280 by 720, held either way; nothing is made larger. */
const [across, down] = [1_280, 720];

/** Expressions of ffmpeg: pixels as they are seen, and how much smaller they have to be; even numbers, as H.264 asks. */
const wide = 'iw*sar';
const share = `min(1\\,min(${String(down)}/min(${wide}\\,ih)\\,${String(across)}/max(${wide}\\,ih)))`;
const side = (length: string): string => `max(2\\,trunc(${length}*${share}/2)*2)`;
const picture = ['-vf', `scale=w=${side(wide)}:h=${side('ih')},setsar=1`, '-fpsmax', '30', '-pix_fmt', 'yuv420p'];
/** About 2.5 Mbit/s at most: what a phone on a bad line still plays. */
const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-crf', '23', '-maxrate', '2500k', '-bufsize', '5000k'];
const aac = ['-c:a', 'aac', '-b:a', '128k', '-ac', '2', '-ar', '48000'];
/** The film and its first sound; no subtitles, no data of the camera, nothing that it says about itself. */
const parts = ['-map', '0:V:0', '-map', '0:a:0?', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'];
const quiet = ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y', '-max_alloc', String(512 * 1024 * 1024)];
/** More threads are faster, and each keeps decoded pictures. */
const threads = ['-threads', '2'];

/**
 * Makes a film anew: every picture and sound is decoded and written again, so nothing else that the file held comes along.
 * @param from the film @param type by its bytes @param folder where what is made is put
 * @param patience ms that it may take at most
 * @throws FILM_UNREADABLE, FILM_WITHOUT_PICTURE, FILM_TOO_LONG, FILM_TOO_LARGE, FILM_SLOW; Error when the tool was killed by somebody else
 */
export async function makeFilm(tool: FilmTool, from: string, type: string, folder: string, patience?: number): Promise<MadeFilm> {
  const format = type === fileTypes.webm.type ? 'matroska' : 'mov';
  const { width, height, seconds } = await probeFilm(tool, format, from);
  if (width * height > mostPixels) throw mediaErrors.FILM_TOO_LARGE();
  if (seconds !== null && seconds > mostFilmHours * 3_600) throw mediaErrors.FILM_TOO_LONG();
  const film = path.join(folder, 'film.mp4');
  const making = [...quiet, ...threads, ...readingOnly(format, from), ...parts, ...picture, ...h264, ...threads, ...aac];
  demandMade(
    await runTool(tool.ffmpeg, [...making, '-t', String(mostFilmHours * 3_600), '-movflags', '+faststart', '-f', 'mp4', film], patience ?? patienceOf(seconds)),
  );
  const made = await probeFilm(tool, 'mov', film);
  // a film that breaks off somewhere is made up to there
  if (seconds !== null && (made.seconds ?? 0) < seconds * 0.9 - 2) throw mediaErrors.FILM_UNREADABLE();
  return { film, width: made.width, height: made.height, poster: await takePoster(tool, film, made.seconds ?? 0, folder) };
}

/** On a busy machine with two processors a film of 1080p takes about its own length; nothing takes longer than the job may. */
function patienceOf(seconds: number | null): number {
  const most = mostFilmHours * 3_600_000;
  return seconds === null ? most : Math.min(most, 300_000 + seconds * 6_000);
}

function demandMade({ ok, isLate, signal, complaint }: Ran): void {
  if (ok) return;
  if (isLate || signal === 'SIGXCPU') throw mediaErrors.FILM_SLOW();
  // not the fault of the film: it is tried again
  if (signal !== null && signal !== 'SIGSEGV' && signal !== 'SIGABRT' && signal !== 'SIGXFSZ') throw new Error(`ffmpeg was ended by ${signal}`);
  throw Object.assign(mediaErrors.FILM_UNREADABLE(), { cause: new Error(complaint) });
}

/** The most telling of some pictures after the beginning, which is often black. */
async function takePoster({ ffmpeg }: FilmTool, film: string, seconds: number, folder: string): Promise<string | null> {
  const poster = path.join(folder, 'poster.png');
  const at = seconds > 9 ? '3' : '0';
  const ran = await runTool(
    ffmpeg,
    [...quiet, '-ss', at, ...readingOnly('mov', film), '-vf', 'thumbnail=50', '-frames:v', '1', '-update', '1', '-f', 'image2', poster],
    120_000,
  );
  return ran.ok ? poster : null;
}
