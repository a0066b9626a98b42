import path from 'node:path';
import { runTool, type Command } from './run-tool.js';

/** The codec tool of the machine. */
export interface FilmTool {
  readonly ffmpeg: Command;
  readonly ffprobe: Command;
  /** What it calls itself, for the log. */
  readonly version: string;
}

/** Memory that a film may take while it is made anew: decoded pictures of 4K, and those that H.264 looks ahead at. */
const mostMemory = 1_536 * 1024 * 1024;
/** Largest file that it may write: eight hours at the rate that is asked for. */
const mostWritten = 10 * 1024 ** 3;
/** util-linux, on every Linux: the tool dies with the worker, and takes no more than this. */
const bounds: Command = ['setpriv', '--pdeathsig', 'KILL', 'prlimit', `--data=${String(mostMemory)}`, `--fsize=${String(mostWritten)}`, '--core=0'];
const needed = ['libx264', 'aac'];
const patience = 20_000;

/**
 * Looks for ffmpeg with ffprobe beside it.
 * @param setting MEDIA_FFMPEG: a path; empty: where Linux has its programs; `off`: none
 * @returns null when there is none that can write H.264 and AAC
 */
export async function findFilmTool(setting: string): Promise<FilmTool | null> {
  if (setting === 'off') return null;
  const ffmpeg = setting === '' ? 'ffmpeg' : setting;
  const ffprobe = setting === '' ? 'ffprobe' : path.join(path.dirname(setting), 'ffprobe');
  const encoders = await tried([ffmpeg], ['-hide_banner', '-encoders']);
  const probe = await tried([ffprobe], ['-version']);
  if (encoders === null || probe === null || !needed.every((name) => encoders.includes(` ${name} `))) return null;
  // a sandbox may refuse to let limits be set
  const isBound = (await tried([...bounds, ffmpeg], ['-version'])) !== null;
  const within = (program: string): Command => (isBound ? [...bounds, program] : [program]);
  return { ffmpeg: within(ffmpeg), ffprobe: within(ffprobe), version: probe.split('\n')[0]?.replace(/^ffprobe version (\S+).*$/, '$1') ?? '' };
}

async function tried(command: Command, args: readonly string[]): Promise<string | null> {
  const ran = await runTool(command, args, patience).catch(() => null);
  return ran?.ok ? ran.out : null;
}
