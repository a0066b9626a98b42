import type { PublicOrigin } from '#delivery';
import type { JobKind, PortalJob } from '#platform/jobs';
import type { OfferMode } from './offer.js';

export interface OfferJob extends PortalJob {
  readonly offerId: string;
}

/** Sends an offer on its way: one small job for each portal it goes to. Runs in the portal of origin. */
export const sendOfferJob: JobKind<OfferJob> = { name: 'send-offer' };

export interface OfferedJob extends PortalJob {
  readonly originPortalId: string;
  readonly itemId: string;
  readonly offerId: string;
  readonly mode: OfferMode;
  readonly sectionSlug: string;
  /** Codes and ids of what was public when the offer was sent on. */
  readonly origin: PublicOrigin;
}

/** Places or offers an item in one portal, on the authority of the offer. */
export const placeOfferedJob: JobKind<OfferedJob> = { name: 'place-offered' };

/** An item was corrected or taken off: tells each portal where it stands, by a small job for each. Runs in the portal of origin. */
export const followItemJob: JobKind<PortalJob & { itemId: string }> = { name: 'follow-item' };

/** Makes one portal show an item of another as its origin has it now, or take it off. */
export const followPlacement: JobKind<PortalJob & { itemId: string }> = { name: 'follow-placement' };

/** Tells those who may act on it of what came to a portal from another. */
export const tellPlacementJob: JobKind<PortalJob & { stepId: string; itemId: string }> = { name: 'tell-placement' };

/** An item that another portal proposed was taken or declined: sends that on. Runs in the portal that decided. */
export const placementAnsweredJob: JobKind<PortalJob & { stepId: string; itemId: string }> = { name: 'placement-answered' };

/** Notes the answer to a proposal where it was made. */
export const answerOfferJob: JobKind<PortalJob & { offerId: string }> = { name: 'answer-offer' };
