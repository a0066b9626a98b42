import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useParams } from 'react-router';
import type { RoleName } from '#web';
import { ViewerDocument, type ViewerQuery } from '../gql/graphql.js';
import { request } from './request.js';

export type Viewer = ViewerQuery['viewer'];
export type Desk = Viewer['desks'][number];

export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: async ({ signal }) => (await request(ViewerDocument, {}, signal)).viewer,
  staleTime: 5 * 60_000,
});

export const ViewerContext = createContext<Viewer | null>(null);

/** The person at work. Only below the gate that read it. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('no viewer above this screen');
  return viewer;
}

/** The desk named by the address; null when the viewer does not work in that portal. */
export function useAddressedDesk(): Desk | null {
  const { portalId } = useParams();
  return useViewer().desks.find((desk) => desk.portal.id === portalId) ?? null;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk whose screen is open. Only below the portal's route. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk above this screen');
  return desk;
}

const writers: readonly RoleName[] = ['CONTRIBUTOR', 'EDITOR', 'BOARD_HEAD'];
const deciders: readonly RoleName[] = ['REVIEWER', 'BOARD_HEAD'];

/** What the menu offers; whether a step is allowed is the server's answer. A closed portal is only there to be read. */
export function canWrite(desk: Desk): boolean {
  return desk.portal.state !== 'closed' && desk.roles.some((role) => writers.includes(role));
}

export function canDecide(desk: Desk): boolean {
  return desk.roles.some((role) => deciders.includes(role));
}

/** Takes items of other portals, and sends those of this one to others. */
export function canSpread(desk: Desk): boolean {
  return desk.portal.state === 'open' && desk.roles.some((role) => role === 'EDITOR' || role === 'BOARD_HEAD');
}

/** Reads what units ask to have posted. */
export function canCorrespond(desk: Desk): boolean {
  return desk.roles.some((role) => ['EDITOR', 'BOARD_HEAD', 'PORTAL_ADMIN', 'AUDITOR'].includes(role));
}

/** Says no to another unit. */
export function canDecline(desk: Desk): boolean {
  return desk.portal.state === 'open' && desk.roles.includes('BOARD_HEAD');
}

/** Puts banners in their places. */
export function canArrange(desk: Desk): boolean {
  return desk.roles.some((role) => role === 'BOARD_HEAD' || role === 'PORTAL_ADMIN');
}

export function canStaff(desk: Desk): boolean {
  return desk.roles.includes('PORTAL_ADMIN');
}

export function canAudit(desk: Desk): boolean {
  return desk.roles.includes('PORTAL_ADMIN') || desk.roles.includes('AUDITOR');
}

/** Address of a screen of a portal. */
export function deskPath(portalId: string, screen: string): string {
  return `/c/${portalId}/${screen}`;
}

const lastDeskKey = 'liencong.desk';

/** The portal opened last on this device. */
export function lastDesk(viewer: Viewer): Desk | undefined {
  const id = localStorage.getItem(lastDeskKey);
  return viewer.desks.find((desk) => desk.portal.id === id) ?? viewer.desks[0];
}

export function rememberDesk(portalId: string): void {
  localStorage.setItem(lastDeskKey, portalId);
}
