/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which request is taken up, and with which item. */
export type AcceptPostingRequestInput = {
  /** Words to the unit. */
  answer?: string | null | undefined;
  /** An item of the portal; left out: one is made. */
  itemId?: string | null | undefined;
  /** Portal of the request. */
  portalId: string;
  /** The request. */
  requestId: string;
  /** Section of the item that is made, or taken over. */
  sectionId?: string | null | undefined;
  /** True: the item of the portal that sent the letter is taken over as a repost. */
  takeOver?: boolean;
};

/** How far a standard of accessibility is met. */
export type AccessLevel =
  /** Wholly. */
  | 'FULL'
  /** Not. */
  | 'NONE'
  /** With known exceptions. */
  | 'PARTIAL';

/** A licence or its renewal. */
export type AddLicenceInput = {
  /** Issuing body. */
  issuedBy: string;
  /** Day of issue. */
  issuedOn: string;
  /** Number of the licence, e.g. 12/GP-TTĐT. */
  number: string;
  /** The portal. */
  portalId: string;
  /** Last day on which it holds. */
  validUntil: string;
};

/** A further host name. */
export type AddPortalHostInput = {
  /** Decision by which it differs from the rule's name; empty where the rule gives it. */
  because?: string;
  /** The name; under the domain of the province. */
  hostName: string;
  /** The portal. */
  portalId: string;
};

/** A section of the portal's own. */
export type AddSectionInput = {
  /** Last day in the menu; no end when left out. */
  closesOn?: string | null | undefined;
  /** Word in the menu; its address is made of it. */
  name: string;
  /** The same in English, at most 80 characters; none when left out. */
  nameEn?: string | null | undefined;
  /** First day in the menu; from the beginning when left out. */
  opensOn?: string | null | undefined;
  /** Portal that gets it. */
  portalId: string;
};

/** Another system that shall be told of publications. */
export type AddWebhookInput = {
  /** What it is told of; at least one. */
  events: Array<WebhookEvent>;
  /** What the receiving system is called here. */
  label: string;
  /** Portal that tells. */
  portalId: string;
  /** Where messages are posted to; https, a public server. */
  url: string;
};

/** A decision of the head of the agency. */
export type AdvertsDecisionInput = {
  /** Who signed it. */
  decidedBy: string;
  /** Day on which it was signed; not after today. */
  decidedOn: string;
  /** Its number. */
  number: string;
};

/** A planned stop with its notice. */
export type AnnounceSuspensionInput = {
  /** When the portal is expected to serve again. */
  expectedUntil: string;
  /** True when it cannot wait for the notice; the reason says why. */
  forceMajeure?: boolean;
  /** The portal. */
  portalId: string;
  /** Why, as readers will see it. */
  reason: string;
  /** When it begins: after seven working days of notice. */
  startsAt: string;
};

/** What the portal says about it. */
export type AnswerDirectiveInput = {
  /** What is being done, or why it takes longer; at most 2,000 characters. */
  answer: string;
  /** The directive. */
  directiveId: string;
  /** The portal that is urged. */
  portalId: string;
};

/** Which revision is fit for the decision of the board. */
export type AppraiseItemInput = {
  /** The item. */
  itemId: string;
  /** What the appraiser has to say to the board; may be empty. */
  note?: string;
  /** Portal of the item. */
  portalId: string;
  /** The revision that was read; another one waiting meanwhile is refused. */
  revisionId: string;
};

/** Which revision may be public, and from when. */
export type ApproveItemInput = {
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** Hour of publication, with then: AT. */
  publishAt?: string | null | undefined;
  /** The revision that was read; another one waiting meanwhile is refused. */
  revisionId: string;
  /** What follows the approval. */
  then?: ThenPublish;
};

/** The banners of a portal in the order in which they are to stand. */
export type ArrangeBannersInput = {
  /** Every banner that portalBanners answers, once. */
  places: Array<BannerPlaceInput>;
  /** The portal. */
  portalId: string;
};

/** The home page as it is to be. */
export type ArrangeHomeInput = {
  /** Blocks from top to bottom; none: as the layout says. */
  blocks: Array<HomeBlockInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** Which request lacks something, and what. */
export type AskPostingRequestInput = {
  /** Portal of the request. */
  portalId: string;
  /** What is asked; the sender reads this. */
  question: string;
  /** The request; one that another portal sent. */
  requestId: string;
};

/** A notice that assigns sections to seats. */
export type AssignEditorialDutiesInput = {
  /** Agency or office that signed it. */
  decidedBy: string;
  /** Day on which it was signed; today or before. */
  decidedOn: string;
  /** Who looks after what. */
  duties: Array<EditorialDutyInput>;
  /** Whether the portal shows it. */
  isPublic?: boolean;
  /** Number and sign, e.g. 12/QĐ-UBND. */
  number: string;
  /** Portal of the board. */
  portalId: string;
  /** First day in force; the day on which it was signed when left out. */
  startsOn?: string | null | undefined;
  /** What the notice says besides. */
  text?: string;
};

/** A signed copy for a paper of the board. */
export type AttachPaperFileInput = {
  /** A file of its library. */
  fileId: string;
  /** The paper. */
  paperId: string;
  /** The portal. */
  portalId: string;
};

/** What is wrong at a place of the audit. */
export type AuditFaultKind =
  /** The line is not what was sealed. */
  | 'CHANGED'
  /** The chain does not reach a head that was noted before, or not with its digest. */
  | 'CUT'
  /** No line has this number: it was removed. */
  | 'MISSING'
  /** A line stands outside the chain for longer than sealing takes. */
  | 'UNSEALED';

/** Which lines of the audit; left out: all. */
export type AuditFilter = {
  /** Code of what was done, e.g. item.approve; auditActs lists them. */
  act?: string | null | undefined;
  /** First day, in Asia/Ho_Chi_Minh. */
  from?: string | null | undefined;
  /** Who did it. */
  personId?: string | null | undefined;
  /** What it was done to, e.g. an item. */
  subjectId?: string | null | undefined;
  /** Type of what it was done to, e.g. item or grant. */
  subjectType?: string | null | undefined;
  /** Last day, in Asia/Ho_Chi_Minh. */
  to?: string | null | undefined;
};

/** A line of celebration. */
export type BannerInput = {
  /** Where it leads; left out: nowhere. */
  address?: string | null | undefined;
  /** Last day. */
  endsOn: string;
  /** First day. */
  startsOn: string;
  /** Its ornament. */
  theme: BannerTheme;
  /** Its words. */
  title: string;
};

/** A banner and its place. */
export type BannerPlaceInput = {
  /** Its item. */
  itemId: string;
  /** Where it is to stand. */
  slot: BannerSlot;
};

/** Place of a page where banners stand. */
export type BannerSlot =
  /** Above the foot of every page. */
  | 'FOOT'
  /** Under the menu of every page. */
  | 'HEAD'
  /** Between the blocks of the home page. */
  | 'HOME';

/** Ornament of a line of celebration. */
export type BannerTheme =
  /** Elections. */
  | 'ELECTION'
  /** National day and the great anniversaries. */
  | 'NATIONAL_DAY'
  /** Congresses and anniversaries of the Party. */
  | 'PARTY'
  /** None. */
  | 'PLAIN'
  /** New year. */
  | 'TET';

/** Portals that one figure of the board counts. */
export type BoardOnly =
  /** Behind its target of the year. */
  | 'BEHIND'
  /** A figure is beyond its limit. */
  | 'LATE'
  /** A step of its process is past its deadline. */
  | 'OVERDUE'
  /** No new item for longer than allowed. */
  | 'SILENT'
  /** Work waits in it. */
  | 'WAITING';

/** What stands on top of the board. */
export type BoardOrder =
  /** Slowest to approve. */
  | 'APPROVAL'
  /** By name. */
  | 'NAME'
  /** Least of its target; portals without one last. */
  | 'PLAN'
  /** Most items in the period. */
  | 'PUBLISHED'
  /** What is furthest beyond its limits, then what is silent longest. */
  | 'WORST';

/** A receipt that was entered by mistake, and why. */
export type CancelAdvertReceiptInput = {
  /** The portal. */
  portalId: string;
  /** Why it is cancelled. */
  reason: string;
  /** The receipt. */
  receiptId: string;
};

/** Name, look and contact as they are to be. */
export type ChangePortalInput = {
  /** Line under the name in the banner; may be empty. */
  bannerLine?: string;
  /** Contact in the footer. */
  contact: SiteContactInput;
  /** What stands left of the name. */
  emblem: SiteEmblem;
  /** Name in the banner. */
  name: string;
  /** Colours of its pages. */
  palette: SitePalette;
  /** The portal. */
  portalId: string;
  /** Line above the name; may be empty. */
  superiorName: string;
};

/** A section as it shall be. */
export type ChangeSectionInput = {
  /** Last day in the menu; no end when left out. Never of a statutory one. */
  closesOn?: string | null | undefined;
  /** Word in the menu. */
  name: string;
  /** The same in English, at most 80 characters; as it is when left out, none when empty. */
  nameEn?: string | null | undefined;
  /** First day in the menu; from the beginning when left out. Never of a statutory one. */
  opensOn?: string | null | undefined;
  /** Portal of the section. */
  portalId: string;
  /** Which one. */
  sectionId: string;
};

/** What to change of an endpoint; what is left out stays. */
export type ChangeWebhookInput = {
  /** What it is told of; at least one. */
  events?: Array<WebhookEvent> | null | undefined;
  /** Whether it is told of anything from now on. */
  isOn?: boolean | null | undefined;
  /** What the receiving system is called here. */
  label?: string | null | undefined;
  /** Portal that tells. */
  portalId: string;
  /** Where messages are posted to; https, a public server. */
  url?: string | null | undefined;
  /** The endpoint that is changed. */
  webhookId: string;
};

/** Sort of channel. */
export type ChannelKind =
  /** An application for phones. */
  | 'APP'
  /** A page of Facebook. */
  | 'FACEBOOK'
  /** A telephone number. */
  | 'HOTLINE'
  /** Anything else with an address. */
  | 'OTHER'
  /** An account of TikTok. */
  | 'TIKTOK'
  /** A channel of YouTube. */
  | 'YOUTUBE'
  /** An official account of Zalo. */
  | 'ZALO';

/** How a kind of notice is to come. */
export type ChooseNoticeInput = {
  /** Shown in the console; work that waits or is late always is. */
  inApp: boolean;
  /** What it is. */
  kind: LetterKind;
  /** When by e-mail; work that waits or is late comes daily or never. */
  mail: MailTime;
};

/** A portal that ends, and who goes on. */
export type ClosePortalInput = {
  /** Portals that go on from it; with exactly one its home page leads there. */
  heirPortalIds?: Array<string>;
  /** The portal. */
  portalId: string;
  /** Why: the resolution or decision. */
  reason: string;
};

/** A line of the contact page. */
export type ContactLineInput = {
  /** What for. */
  duty?: string;
  /** Official e-mail. */
  email?: string;
  /** Office or officer. */
  name: string;
  /** Official telephone. */
  phone?: string;
};

/** An old site to read by its site map. */
export type CrawlSiteInput = {
  /** Address of the old site, or of its site map. */
  address: string;
  /** The portal that it comes into. */
  portalId: string;
};

/** What a new item begins with. */
export type CreateItemInput = {
  /** A UUID made by the client. When no answer came, ask again with the same one: it answers the item that was begun, and never begins a second. */
  idempotencyKey?: string | null | undefined;
  /** Code of its sort (query itemKinds); it can change until the item is first published. */
  kind?: string;
  /** Portal in which it is written. */
  portalId: string;
  /** Section it is to stand in; it can change with the draft. */
  sectionId: string;
  /** Working title; may be written later. */
  title?: string;
  /** Code of its main topic (query topics); null: none of them. */
  topic?: string | null | undefined;
};

/** A decision on the whole board. */
export type DecideEditorialBoardInput = {
  /** Agency or office that signed it. */
  decidedBy: string;
  /** Day on which it was signed; today or before. */
  decidedOn: string;
  /** Whether the portal shows it. */
  isPublic?: boolean;
  /** Number and sign, e.g. 12/QĐ-UBND. */
  number: string;
  /** Portal of the board. */
  portalId: string;
  /** All seats of the board, in its order; who is not among them leaves. */
  seats: Array<EditorialSeatInput>;
  /** First day in force; the day on which it was signed when left out. */
  startsOn?: string | null | undefined;
};

/** Which request is declined, and why. */
export type DeclinePostingRequestInput = {
  /** Why; the unit is told this. */
  answer: string;
  /** Portal of the request. */
  portalId: string;
  /** The request. */
  requestId: string;
};

/** What a file is, for whoever puts it into a text later. */
export type DescribeFileInput = {
  /** What a picture shows, for those who do not see it; at most 300 characters. */
  alt: string;
  /** Caption; at most 500 characters. */
  caption?: string;
  /** Source or author; at most 200 characters. */
  credit?: string;
  /** The file. */
  fileId: string;
  /** Portal of the file. */
  portalId: string;
};

/** Whether the figures turned by the deadline. Missed stays missed. */
export type DirectiveClock =
  /** Turned in time. */
  | 'MET'
  /** Not by the deadline. */
  | 'MISSED'
  /** There is time left. */
  | 'RUNNING';

/** Why a directive is over. */
export type DirectiveEnd =
  /** The portal was closed. */
  | 'CLOSED'
  /** No figure is beyond its limit any more. */
  | 'TURNED';

/** Which directive. */
export type DirectiveInput = {
  /** The directive. */
  directiveId: string;
  /** The portal that is urged. */
  portalId: string;
};

/** Which directives. */
export type DirectiveShow =
  /** Those that are over. */
  | 'DONE'
  /** Those that still ask for something. */
  | 'OPEN'
  /** Open ones past their deadline. */
  | 'OVERDUE';

/** How far a directive is. */
export type DirectiveState =
  /** The portal has said what it does about it; the figures have not turned yet. */
  | 'ANSWERED'
  /** Over: the figures have turned, or the portal is closed. */
  | 'DONE'
  /** Somebody who answers for the portal has opened it. */
  | 'SEEN'
  /** Sent; nobody who answers for the portal has opened it. */
  | 'SENT';

/** Sections of one seat. */
export type EditorialDutyInput = {
  /** Seat of the board in force. */
  seatId: string;
  /** Sections that it looks after. */
  sectionIds: Array<string>;
};

/** Kind of paper of an editorial board. */
export type EditorialPaperKind =
  /** Which member looks after what. */
  | 'ASSIGNMENT'
  /** Sets the board up, or forms it anew. */
  | 'DECISION'
  /** How the board works. */
  | 'REGULATION';

/** A seat and who sits there: somebody known by id, somebody new by e-mail, or somebody without an account. */
export type EditorialSeatInput = {
  /** Name as the decision writes it. */
  displayName: string;
  /** Duties in the words of the decision. */
  duties?: string;
  /** Address of somebody new, who is invited; kept encrypted. */
  email?: string | null | undefined;
  /** Whether the portal shows it, when it shows the decision. */
  isPublic?: boolean;
  /** Somebody of a portal that the viewer administers. */
  personId?: string | null | undefined;
  /** Role that goes with the seat; needed with an account. */
  role?: Role | null | undefined;
  /** What the decision calls the seat; see seats. */
  title: string;
};

/** Which grant ends when, and why. */
export type EndGrantInput = {
  /** Last day on which it holds; yesterday ends it at once. */
  endsOn: string;
  /** The grant. */
  grantId: string;
  /** Portal of the grant. */
  portalId: string;
  /** Why, for the record. */
  reason: string;
  /** Who goes on with what the holder has in hand, from now on; left out: it stays theirs. */
  successorId?: string | null | undefined;
};

/** Which rule ends. */
export type EndProcessRuleInput = {
  /** Portal of the rule. */
  portalId: string;
  /** The rule. */
  ruleId: string;
};

/** Which exemption ends when, and why. */
export type EndSecondFactorExemptionInput = {
  /** Last day on which it holds; yesterday ends it at once. */
  endsOn: string;
  /** The exemption. */
  exemptionId: string;
  /** Portal of the exemption. */
  portalId: string;
  /** Why, for the record. */
  reason: string;
};

/** What a figure is broken down by. */
export type FigureBy =
  /** Units directly below. */
  | 'CHILDREN'
  /** Sorts of items. */
  | 'KIND'
  /** Own, or taken over from another portal. */
  | 'MARK'
  /** Each portal by itself. */
  | 'PORTALS'
  /** Sections: those of the law, of one portal its own too. */
  | 'SECTION'
  /** Topics, with the residual class. */
  | 'TOPIC';

/** What the file of a field has to be. */
export type FileAccepted =
  /** Captions of a video. */
  | 'CAPTIONS'
  /** A document. */
  | 'DOCUMENT'
  /** A picture. */
  | 'PICTURE'
  /** A video. */
  | 'VIDEO';

/** Sort of file, by its bytes. */
export type FileKind =
  /** Captions of a film: WebVTT, also what came as SubRip. */
  | 'CAPTIONS'
  /** PDF, DOCX or XLSX. */
  | 'DOCUMENT'
  /** A picture. */
  | 'PICTURE'
  /** MP4 or WebM. */
  | 'VIDEO';

/** Where a file stands. */
export type FileState =
  /** Being sent. */
  | 'ARRIVING'
  /** Checked, may be used. */
  | 'CLEAN'
  /** A film that was checked and is being made into what every browser plays; may stand in a draft. */
  | 'CONVERTING'
  /** The portal had the same bytes already: use sameAs. */
  | 'DUPLICATE'
  /** Has arrived, is being checked; nobody can see it. */
  | 'QUARANTINE'
  /** The checks refused it; its bytes are gone. */
  | 'REFUSED'
  /** Thrown away by a person. */
  | 'REMOVED';

/** What people should know of a file before they publish it. */
export type FileWarning =
  /** Looks out of focus. */
  | 'BLURRED'
  /** It said where it was taken; what readers get does not. */
  | 'LOCATION_REMOVED'
  /** Narrower than 640 pixels: looks coarse in an article. */
  | 'SMALL'
  /** The installation has no scanner for malware. */
  | 'UNSCANNED';

/** Which right to give to whom; somebody known, so nobody gets a second account. */
export type GiveGrantInput = {
  /** Ground, for the record. */
  because: string;
  /** Last day; left out: until somebody ends it. */
  endsOn?: string | null | undefined;
  /** Somebody of a portal that the viewer administers. */
  personId: string;
  /** Portal in which it is to hold. */
  portalId: string;
  /** Role to give. */
  role: Role;
  /** Seat because of which it is given. */
  seat?: string | null | undefined;
  /** First day; today when left out. */
  startsOn?: string | null | undefined;
};

/** Who stands in for the holder of which grant, and how long. */
export type GiveStandInInput = {
  /** Ground, for the record. */
  because: string;
  /** Last day, within the grant's own days. */
  endsOn: string;
  /** The grant whose holder is away. */
  grantId: string;
  /** Who stands in: somebody of a portal that the viewer administers. */
  personId: string;
  /** Portal of the grant. */
  portalId: string;
  /** First day; today when left out. */
  startsOn?: string | null | undefined;
};

/** Another owner from a day on. */
export type HandOverPortalInput = {
  /** Why: the decision. */
  because: string;
  /** First day of the new owner. */
  from: string;
  /** The portal. */
  portalId: string;
  /** Unit of the same province that owns the portal from then on. */
  unitId: string;
};

/** A block of the home page. */
export type HomeBlockInput = {
  /** Which kind. */
  kind: HomeBlockKind;
  /** Items shown; left out: as many as usual. */
  lines?: number | null | undefined;
  /** Section of a block of one section. */
  sectionId?: string | null | undefined;
  /** False hides it. */
  shown?: boolean;
  /** Heading instead of the usual one; may be empty. */
  title?: string;
};

/** What a block of a home page is. */
export type HomeBlockKind =
  /** The newest items, one of them large. */
  | 'HIGHLIGHTS'
  /** Linked sites by group. */
  | 'LINKS'
  /** The newest photos, films and infographics. */
  | 'MEDIA'
  /** Portals of the units below. */
  | 'PORTALS'
  /** A box to search with. */
  | 'SEARCH'
  /** The newest items of one section. */
  | 'SECTION'
  /** The newest items of the first sections that have any. */
  | 'SECTIONS'
  /** Shortcuts to services. */
  | 'SHORTCUTS'
  /** Figures of visits. */
  | 'VISITS';

/** What a row of a file does. */
export type ImportAction =
  /** Changes one that is there. */
  | 'CHANGE'
  /** Makes a portal. */
  | 'CREATE'
  /** Nothing: something is wrong with the row. */
  | 'ERROR'
  /** The portal is there and as the row says. */
  | 'UNCHANGED';

/** What a column of the file is. */
export type ImportColumnInput = {
  /** Number of the column, from 0. */
  column: number;
  /** Key of the known column; null: it is not read. */
  key?: string | null | undefined;
};

/** An import to take a step with. */
export type ImportInput = {
  /** The import. */
  importId: string;
  /** The province's own portal. */
  portalId: string;
};

/** Which rows of an import to list. */
export type ImportRowFilter =
  /** Every row. */
  | 'ALL'
  /** Rows that change one. */
  | 'CHANGE'
  /** Rows that make a portal. */
  | 'CREATE'
  /** Rows that are wrong or have failed. */
  | 'ERRORS'
  /** Rows that are right but carry a warning. */
  | 'NOTED'
  /** Rows without a difference. */
  | 'UNCHANGED';

/** What became of a row. */
export type ImportRowState =
  /** Its portal was made or changed. */
  | 'DONE'
  /** Tried in vain; its faults say why. */
  | 'FAILED'
  /** There is nothing to do for it. */
  | 'NONE'
  /** Not done yet. */
  | 'WAITING';

/** Where an import stands. */
export type ImportState =
  /** Given up; what was made stays. */
  | 'CANCELLED'
  /** Every row has been done or has failed. */
  | 'DONE'
  /** Stopped by a person; goes on from there. */
  | 'PAUSED'
  /** Nothing is written yet; the rows say what would be. */
  | 'PLANNED'
  /** The file is being read and planned. */
  | 'READING'
  /** The file cannot be read; refusal says why. */
  | 'REFUSED'
  /** Portals are being made. */
  | 'RUNNING'
  /** Somebody has to say what the columns are. */
  | 'UNMAPPED';

/** Whether a person has come in. */
export type InvitationState =
  /** Has come in, or was never asked to by an invitation. */
  | 'ACCEPTED'
  /** Invited; the link works no more. */
  | 'EXPIRED'
  /** Invited; the link still works. */
  | 'WAITING';

/** Whom to invite into which portal as what. */
export type InvitePersonInput = {
  /** Ground of the grant, e.g. the Decision; the invitation itself when left out. */
  because?: string | null | undefined;
  /** Name to show until the person changes it. */
  displayName: string;
  /** Address to reach the person at, kept encrypted; it binds no account. */
  email: string;
  /** Last day on which it holds; left out: until somebody ends it. */
  endsOn?: string | null | undefined;
  /** Portal in which the grant holds. */
  portalId: string;
  /** Role that the person is to have. */
  role: Role;
  /** Seat because of which it is given; see seats. */
  seat?: string | null | undefined;
  /** First day of the grant; today when left out. */
  startsOn?: string | null | undefined;
};

/** Where an item stands on its way. */
export type ItemState =
  /** Being appraised by a reviewer. */
  | 'APPRAISING'
  /** May be public, is not yet. */
  | 'APPROVED'
  /** Put aside; nothing is waited for. */
  | 'ARCHIVED'
  /** Being written. */
  | 'DRAFT'
  /** Public. */
  | 'PUBLISHED'
  /** Sent back with a reason, waits for its author. */
  | 'RETURNED'
  /** Will be published at its hour. */
  | 'SCHEDULED'
  /** Handed in, waits for the board. */
  | 'SUBMITTED'
  /** Was public, taken off. */
  | 'WITHDRAWN';

/** Which item the step is about. */
export type ItemStepInput = {
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
};

/** A contract as it is to stand in the book. */
export type KeepAdvertContractInput = {
  /** Who pays. */
  advertiser: string;
  /** A contract of the book that is corrected; left out: a further one. */
  contractId?: string | null | undefined;
  /** Last day. */
  endsOn: string;
  /** Its number. */
  number: string;
  /** The portal. */
  portalId: string;
  /** Price of all of it in whole đồng, as people write it: 12.500.000. */
  price: string;
  /** First day. */
  startsOn: string;
};

/** What a field of a kind of item holds, and how its value is written. */
export type KindFieldType =
  /** The code of one of the choices. */
  | 'CHOICE'
  /** A civil day, yyyy-mm-dd. */
  | 'DATE'
  /** A day and hour of Asia/Ho_Chi_Minh, yyyy-mm-ddThh:mm. */
  | 'DATE_TIME'
  /** A file of the portal: {fileId, alt}. */
  | 'FILE'
  /** An address, or a path of this site. */
  | 'LINK'
  /** Whole đồng. */
  | 'MONEY'
  /** A number as people write it, e.g. 1.250 or 12,5. */
  | 'NUMBER'
  /** Several lines of words. */
  | 'PARAGRAPH'
  /** Name and title of somebody. */
  | 'PERSON'
  /** A list of rows, each an object of texts by the names of the columns. */
  | 'ROWS'
  /** A line of words. */
  | 'TEXT';

/** What may come by e-mail. */
export type LetterKind =
  /** Notices of answers to proposals. */
  | 'ANSWERED'
  /** Notices of items that were approved or published. */
  | 'APPROVED'
  /** Notices of steps that are late. */
  | 'ESCALATED'
  /** Work past its day. */
  | 'LATE'
  /** Steps that are late in portals that the person supervises. */
  | 'LATE_BELOW'
  /** Notices of items that are offered. */
  | 'OFFERED'
  /** Notices of items placed by a portal above. */
  | 'PUSHED'
  /** Notices of letters of units. */
  | 'REQUESTED'
  /** Notices of answers to them. */
  | 'REQUEST_ANSWERED'
  /** Notices of items that came back. */
  | 'RETURNED'
  /** Work that waits. */
  | 'WAITING'
  /** Notices of items that were taken off. */
  | 'WITHDRAWN';

/** How a letter to another portal stands. */
export type LetterState =
  /** Taken up; not public there now. */
  | 'ACCEPTED'
  /** The other portal asks for more and waits for a reply. */
  | 'ASKED'
  /** Not posted; the answer says why. */
  | 'DECLINED'
  /** Public at the other portal. */
  | 'POSTED'
  /** Sent; the other portal has not answered yet. */
  | 'SENT'
  /** The other portal was no longer open when it came. */
  | 'UNDELIVERED';

/** Where a link stands. */
export type LinkPlace =
  /** Among the linked sites. */
  | 'LINKS'
  /** Among the shortcuts to services. */
  | 'SHORTCUTS';

/** When something comes by e-mail. */
export type MailTime =
  /** Counted in the letter of the day. */
  | 'DAILY'
  /** Not by e-mail. */
  | 'NEVER'
  /** A letter for each, at once. */
  | 'NOW';

/** Which notices were read. */
export type MarkNoticesReadInput = {
  /** Notices to the viewer; others are left as they are. */
  noticeIds: Array<string>;
  /** Portal of the notices. */
  portalId: string;
};

/** An entry of a panel: a section, or an address. */
export type MenuPanelEntryInput = {
  /** Page of this site, or outside address by https. */
  address?: string | null | undefined;
  /** Word in the menu; empty: the name of the section. */
  label?: string;
  /** Section it leads to. */
  sectionId?: string | null | undefined;
};

/** An entry of the main menu; without section and address it only opens its panel. */
export type MenuTopEntryInput = {
  /** Page of this site, or outside address by https. */
  address?: string | null | undefined;
  /** Entries of its panel. */
  entries?: Array<MenuPanelEntryInput>;
  /** Word in the menu; empty: the name of the section. */
  label?: string;
  /** Section it leads to. */
  sectionId?: string | null | undefined;
};

/** What a notice tells. */
export type NoticeKind =
  /** What you proposed was taken, or declined with a reason. */
  | 'ANSWERED'
  /** An item of yours was approved, published, or will be at an hour. */
  | 'APPROVED'
  /** A step of others in the portal is late. */
  | 'ESCALATED'
  /** Another portal offers an item to yours; it waits. */
  | 'OFFERED'
  /** A portal above placed an item in your portal. */
  | 'PUSHED'
  /** A unit asks to have something posted; it waits for an answer. */
  | 'REQUESTED'
  /** A request that you recorded, or a letter that you sent to another portal, was answered. */
  | 'REQUEST_ANSWERED'
  /** An item of yours came back with a reason. */
  | 'RETURNED'
  /** An item of yours was taken off. */
  | 'WITHDRAWN';

/** How an item goes to another portal. */
export type OfferMode =
  /** Placed at once; the portal may not take it off. */
  | 'FORCED'
  /** Placed at once; the portal may take it off, with a reason. */
  | 'OVERRIDABLE'
  /** Proposed to a portal above, whose board decides. */
  | 'PROPOSED'
  /** Waits there; the portal decides. */
  | 'SUGGESTED';

/** An address of the site before: leads to a section or to an address. */
export type OldAddressInput = {
  /** Page of this site, or outside address by https, that it leads to now. */
  address?: string | null | undefined;
  /** The path, with its query where it had one. */
  path: string;
  /** Section it leads to now. */
  sectionId?: string | null | undefined;
};

/** The order of the menu. */
export type OrderSectionsInput = {
  /** Portal of the menu. */
  portalId: string;
  /** Every section of the portal, each once, first to last. */
  sectionIds: Array<string>;
};

/** What stands at the head of a section. */
export type PinItemInput = {
  /** An item that is public in it; left out: none. */
  itemId?: string | null | undefined;
  /** Portal of the section. */
  portalId: string;
  /** Which section. */
  sectionId: string;
  /** Last day; needed with an item. */
  until?: string | null | undefined;
};

/** What stands at the head of the home page. */
export type PinOnHomeInput = {
  /** An item of the portal that is public; left out: none. */
  itemId?: string | null | undefined;
  /** Portal of the page. */
  portalId: string;
  /** Last day; needed with an item. */
  until?: string | null | undefined;
};

/** How an item of another portal stands with this one. */
export type PlacementState =
  /** The portal did not take it. */
  | 'DECLINED'
  /** Offered; waits for the portal. */
  | 'OFFERED'
  /** It stands in the portal. */
  | 'PLACED'
  /** It stood here and was taken off, by the portal or by its origin. */
  | 'REMOVED';

/** One of the host names of the portal. */
export type PortalHostInput = {
  /** The name. */
  hostName: string;
  /** The portal. */
  portalId: string;
};

/** Which portal. */
export type PortalInput = {
  /** The portal. */
  portalId: string;
};

/** Level of the unit that a portal is of. */
export type PortalLevel =
  /** Commune, ward or special zone. */
  | 'COMMUNE'
  /** Department or agency of the province. */
  | 'DEPARTMENT'
  /** District, until 2025-06-30. */
  | 'DISTRICT'
  /** Province or city under central authority. */
  | 'PROVINCE';

/** A linked site or a shortcut. */
export type PortalLinkInput = {
  /** Its address. */
  address: string;
  /** Group of a linked site; empty for a shortcut. */
  group?: string;
  /** Name of the site. */
  name: string;
  /** Where it stands. */
  place: LinkPlace;
};

/** Way in which items go to the public. */
export type ProcessPreset =
  /** One writes, a reviewer appraises, then the board approves: two recorded acts (R-020). */
  | 'APPRAISE'
  /** One writes, another approves. */
  | 'APPROVE'
  /** Whoever wrote it may approve it, by the regulation of the board; counted. */
  | 'ONE_PERSON'
  /** The spokesperson alone, or who stands in, approves and publishes, within 24 hours (R-037, R-375). */
  | 'SPOKESPERSON';

/** Which item is proposed to which portal above. */
export type ProposeItemInput = {
  /** The item; public now. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** An open portal above. */
  toPortalId: string;
};

/** Which approved revision is published, and when. */
export type PublishItemInput = {
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** Hour of publication; now when left out. */
  publishAt?: string | null | undefined;
  /** The approved revision. */
  revisionId: string;
};

/** Which item is pushed where, and how. */
export type PushItemInput = {
  /** The item; public now. */
  itemId: string;
  /** What the portals may do with it. */
  mode: PushMode;
  /** Portal of the item. */
  portalId: string;
  /** Open portals below. */
  targetIds: Array<string>;
};

/** What portals below may do with what is pushed to them. */
export type PushMode =
  /** Placed at once; they may not take it off. */
  | 'FORCED'
  /** Placed at once; they may take it off, with a reason. */
  | 'OVERRIDABLE'
  /** It waits there; they decide. */
  | 'SUGGESTED';

/** How full the room for files is. */
export type QuotaLevel =
  /** From 95 % on: uploads will soon be refused. */
  | 'CRITICAL'
  /** From 80 % on. */
  | 'HIGH'
  /** Below 80 %. */
  | 'OK';

/** Money that came in. */
export type RecordAdvertReceiptInput = {
  /** Whole đồng, as people write it. */
  amount: string;
  /** The contract it came in for. */
  contractId: string;
  /** The portal. */
  portalId: string;
  /** Day on which it came in; today or before. */
  receivedOn: string;
  /** Number of the voucher. */
  voucher?: string;
};

/** A letter that came in today. */
export type RecordPostingRequestInput = {
  /** The letter, in the library of the portal. */
  fileId?: string | null | undefined;
  /** Date of its letter. */
  letterDate?: string | null | undefined;
  /** Number of its letter. */
  letterNumber?: string;
  /** Portal that is asked. */
  portalId: string;
  /** Unit that asks. */
  sender: string;
  /** What it asks to post; the title of the item to begin with. */
  subject: string;
  /** Day by which it would like to see it posted. */
  wantedOn?: string | null | undefined;
};

/** The decision to exempt the contributors of a portal. */
export type RecordSecondFactorExemptionInput = {
  /** Date of the decision; today or before. */
  decidedOn: string;
  /** Number and sign of the decision. */
  decisionNumber: string;
  /** Last day on which it holds; left out: until somebody ends it. */
  endsOn?: string | null | undefined;
  /** Portal whose contributors are exempted. */
  portalId: string;
  /** Why, for the record. */
  reason: string;
  /** First day on which it holds, today or later; today when left out. */
  startsOn?: string | null | undefined;
};

/** Which item is not taken, or taken off, and why. */
export type RefusePlacementInput = {
  /** The item. */
  itemId: string;
  /** Portal in which it stands, or is to stand. */
  portalId: string;
  /** Why; the portal that wrote it reads this. */
  reason: string;
};

/** Where another portal of the province stands in the tree of units. */
export type Relation =
  /** Over this one. */
  | 'ABOVE'
  /** Under this one. */
  | 'BELOW'
  /** Neither. */
  | 'BESIDE';

/** A channel that was entered by mistake. */
export type RemoveChannelInput = {
  /** The channel. */
  channelId: string;
  /** The portal. */
  portalId: string;
};

/** Which file is thrown away. */
export type RemoveFileInput = {
  /** The file; one that is used stays. */
  fileId: string;
  /** Portal of the file. */
  portalId: string;
};

/** A licence that was entered by mistake. */
export type RemoveLicenceInput = {
  /** The licence. */
  licenceId: string;
  /** The portal. */
  portalId: string;
};

/** An empty section of the portal's own. */
export type RemoveSectionInput = {
  /** Portal of the section. */
  portalId: string;
  /** Which one. */
  sectionId: string;
};

/** A campaign or programme that no item bears. */
export type RemoveTagInput = {
  /** Portal of it. */
  portalId: string;
  /** Which one. */
  tagId: string;
};

/** Whose invitation is made anew. */
export type RenewInvitationInput = {
  /** Somebody who has not come in yet. */
  personId: string;
  /** Portal that the invitation is for. */
  portalId: string;
};

/** A closed portal that is to serve again. */
export type ReopenPortalInput = {
  /** The portal. */
  portalId: string;
  /** Why. */
  reason: string;
};

/** Who leaves, and who comes after: somebody known by id, or somebody new by name and e-mail. */
export type ReplacePersonInput = {
  /** Name of somebody new who comes after. */
  displayName?: string | null | undefined;
  /** Their address, kept encrypted. */
  email?: string | null | undefined;
  /** Last day of who leaves: today or yesterday. */
  endsOn: string;
  /** Who leaves. */
  personId: string;
  /** Portal in which the person is replaced. */
  portalId: string;
  /** Why, for the record. */
  reason: string;
  /** Who comes after: somebody of a portal that the viewer administers. */
  successorId?: string | null | undefined;
};

/** The reply to what the other portal asked. */
export type ReplyToLetterInput = {
  /** The letter. */
  letterId: string;
  /** Portal of the letter. */
  portalId: string;
  /** What is replied. */
  reply: string;
};

/** How a request of a unit stands. */
export type RequestState =
  /** Taken up: an item was made of it, or the item of the sender was taken over. */
  | 'ACCEPTED'
  /** The portal that sent it was asked for more; waits for its reply. */
  | 'ASKED'
  /** Not posted; the unit was told why. */
  | 'DECLINED'
  /** Received; waits for an answer. */
  | 'RECEIVED';

/** Which message of which portal. */
export type ResendWebhookDeliveryInput = {
  /** The message to send again. */
  deliveryId: string;
  /** Portal that told. */
  portalId: string;
};

/** Which revision goes back, and why. */
export type ReturnItemInput = {
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** What the author is to mend; they read it. */
  reason: string;
  /** The revision that was read; another one waiting meanwhile is refused. */
  revisionId: string;
};

/** What a grant lets a person do in its portal. */
export type Role =
  /** Reads records to check them; changes nothing. */
  | 'AUDITOR'
  /** Decides what is public, and takes it off. */
  | 'BOARD_HEAD'
  /** Writes items and hands them in; reads only their own. */
  | 'CONTRIBUTOR'
  /** Writes and hands in, and mends the drafts of others. */
  | 'EDITOR'
  /** Invites people and ends their grants in the portal; reads items, changes none. */
  | 'PORTAL_ADMIN'
  /** Administers people across the subtree; reads no draft below. */
  | 'PROVINCE_ADMIN'
  /** Reads what was handed in and may send it back. */
  | 'REVIEWER'
  /** Sees figures and waiting work of a subtree, no draft. */
  | 'SUPERVISOR';

/** The whole draft as it is to be. */
export type SaveDraftInput = {
  /** Version of the draft that the change starts from. */
  baseVersion: number;
  /** The text as the editor holds it. */
  body: unknown;
  /** Values of the fields of its kind (ItemKind.fields); left out: as they are. Those of another kind are left behind. */
  fields?: unknown;
  /** The item. */
  itemId: string;
  /** Code of its sort (query itemKinds); left out: as it is. What was published keeps it. */
  kind?: string | null | undefined;
  /** Portal of the item. */
  portalId: string;
  /** Section it is to stand in. */
  sectionId: string;
  /** A few sentences for lists; may be empty. */
  summary: string;
  /** Working title; may be empty until it is handed in. */
  title: string;
  /** Code of its main topic (query topics); null: none of them; left out: as it is. */
  topic?: string | null | undefined;
};

/** What an upgrade does with a section; it removes none. */
export type SectionChangeKind =
  /** It is made. */
  | 'ADDED'
  /** One of the portal's own becomes statutory. */
  | 'ADOPTED'
  /** It goes to its new place in the law, as it stood in the old one. */
  | 'MOVED'
  /** The law no longer asks for it; it stays, as the portal's own. */
  | 'RELEASED'
  /** It gets the new word of the law, as it bore the old one. */
  | 'RENAMED';

/** How strongly the law asks for a section at the portal's level. */
export type SectionDuty =
  /** It is left to the portal. */
  | 'MAY'
  /** It has to be there. */
  | 'MUST'
  /** It is not meant for this level. */
  | 'NONE'
  /** It ought to be there. */
  | 'SHOULD';

/** Whom to urge, and by when. Reasons come from the figures. */
export type SendDirectivesInput = {
  /** Last day on which the figures turn in time. */
  deadline: string;
  /** Number of the letter; left out: the clerk fills it in. */
  letterNumber?: string;
  /** Words of your own, for the letter; at most 2,000 characters. */
  note?: string;
  /** Which portals; left out: every one that is late. */
  portalIds?: Array<string> | null | undefined;
};

/** What another portal is asked to post. */
export type SendLetterInput = {
  /** The letter as a document or picture of the library; the other portal gets a copy. */
  fileId?: string | null | undefined;
  /** A public item of the portal that the other may take over. */
  itemId?: string | null | undefined;
  /** Date of the letter. */
  letterDate?: string | null | undefined;
  /** Number of the letter. */
  letterNumber?: string;
  /** Portal that asks. */
  portalId: string;
  /** What is to be posted, in a line; the title of the item to begin with. */
  subject: string;
  /** Portal of the same province that is asked. */
  toPortalId: string;
  /** Day by which it is wanted. */
  wantedOn?: string | null | undefined;
  /** Text that is wanted, line by line. */
  words?: string;
};

/** What paid banners are to bring in a year. */
export type SetAdvertEstimateInput = {
  /** Whole đồng, as people write it; 0 takes the estimate back. */
  amount: string;
  /** Decision that set it. */
  because?: string;
  /** The portal. */
  portalId: string;
  /** Calendar year that is estimated. */
  year: number;
};

/** Lines of celebration as they are to be. */
export type SetBannersInput = {
  /** All of them; the one that began last is shown. */
  banners: Array<BannerInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** A channel as it is to be. */
export type SetChannelInput = {
  /** Address beginning with https://, or the number of a hotline. */
  address: string;
  /** The channel that is corrected; left out: a further one. */
  channelId?: string | null | undefined;
  /** Sort of channel. */
  kind: ChannelKind;
  /** Name under which it is found there. */
  name: string;
  /** Unit that answers for it. */
  owner: string;
  /** The portal. */
  portalId: string;
  /** First day on which it is official. */
  since: string;
  /** Last day on which it is official. */
  until?: string | null | undefined;
};

/** The contact page as it is to be. */
export type SetContactsInput = {
  /** In their order. */
  contacts: Array<ContactLineInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** A version of the regulation of the board. */
export type SetEditorialRegulationInput = {
  /** True when it says how incidents are handled (R-007). */
  coversIncidents: boolean;
  /** True when it says how violating information is received and handled (R-007). */
  coversViolations: boolean;
  /** Agency or office that signed it. */
  decidedBy: string;
  /** Day on which it was signed; today or before. */
  decidedOn: string;
  /** Whether the portal shows it. */
  isPublic?: boolean;
  /** Number and sign, e.g. 12/QĐ-UBND. */
  number: string;
  /** Portal of the board. */
  portalId: string;
  /** First day in force; the day on which it was signed when left out. */
  startsOn?: string | null | undefined;
  /** Its text. */
  text: string;
  /** True when it lets one person write and approve; each such approval is counted. */
  waivesFourEyes?: boolean;
};

/** How much room a portal gets. */
export type SetFileQuotaInput = {
  /** Room for files in GB, 1 to 100,000. */
  gigabytes: number;
  /** The portal. */
  portalId: string;
};

/** What the columns of a file are. */
export type SetImportMappingInput = {
  /** Every column that was looked at. */
  columns: Array<ImportColumnInput>;
  /** The import. */
  importId: string;
  /** The province's own portal. */
  portalId: string;
};

/** Linked sites and shortcuts as they are to be. */
export type SetLinksInput = {
  /** In their order. */
  links: Array<PortalLinkInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** The main menu as it is to be. */
export type SetMenuInput = {
  /** Entries in their order; none: the sections in their order. */
  menu: Array<MenuTopEntryInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** The code of the measuring system; both empty: none. */
export type SetMonitoringInput = {
  /** Host of the script, one of those that are allowed; empty: no code. */
  host: string;
  /** The portal. */
  portalId: string;
  /** Id of the site there. */
  site: string;
};

/** Addresses of the site before, as they are to lead. */
export type SetOldAddressesInput = {
  /** All of them. */
  oldAddresses: Array<OldAddressInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** Whether a portal carries paid banners. */
export type SetPortalAdvertsInput = {
  /** The decision that allows them; null: none are carried. */
  decision?: AdvertsDecisionInput | null | undefined;
  /** The portal. */
  portalId: string;
};

/** Steps and deadlines for a place of the portal. */
export type SetProcessRuleInput = {
  /** Working days for the appraisal, 1 to 30; with APPRAISE. */
  appraiseDays?: number | null | undefined;
  /** Working days for the approval, 1 to 30. */
  approveDays: number;
  /** Only for this kind (query itemKinds); left out: for every kind. */
  kind?: string | null | undefined;
  /** Portal in which it is to hold. */
  portalId: string;
  /** Which steps. */
  preset: ProcessPreset;
  /** Working days for the publication, 1 to 30. */
  publishDays: number;
  /** Only for this section; left out: for every section. */
  sectionId?: string | null | undefined;
  /** Working days for the approval after an urgent publication, 1 to 5; left out: none is allowed. */
  urgentDays?: number | null | undefined;
};

/** Where the entries of an import go. */
export type SetSiteImportInput = {
  /** True: nothing of it becomes public by the import. */
  asDrafts: boolean;
  /** The import; it must be planned and not begun. */
  importId: string;
  /** The portal. */
  portalId: string;
  /** Section for what names none that is decided. */
  sectionId: string;
  /** Sections of the old site and where each goes. */
  sections: Array<SiteImportSectionInput>;
};

/** The target of a portal for a year as it is to be. */
export type SetTargetInput = {
  /** Items to publish in it; 0 takes the target back. */
  amount: number;
  /** The plan or decision that sets it. */
  because?: string;
  /** January to December when they are uneven, together the amount; left out: even by days. */
  months?: Array<number> | null | undefined;
  /** The portal; one that the viewer does not supervise is answered like one that is not there. */
  portalId: string;
  /** The year, 2000 to 2100. */
  year: number;
};

/** Trust labels as they are to be. */
export type SetTrustLabelsInput = {
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
  /** All of them; of those that hold today the one that began last is shown. */
  trustLabels: Array<TrustLabelInput>;
};

/** Urgent lines as they are to be. */
export type SetUrgentNoticesInput = {
  /** All of them; the one that began last is shown. */
  notices: Array<UrgentNoticeInput>;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** Contact as it is to be; all of it public. */
export type SiteContactInput = {
  /** Postal address of the office. */
  address: string;
  /** Official e-mail. */
  email: string;
  /** Fax; empty when there is none. */
  fax?: string;
  /** Telephone of the office. */
  phone: string;
  /** Name and title of the person responsible for the content. */
  responsible: string;
};

/** What stands left of the name in the banner. */
export type SiteEmblem =
  /** The State emblem. */
  | 'NATIONAL'
  /** Nothing. */
  | 'NONE';

/** What an entry of an old site becomes. */
export type SiteEntryAction =
  /** A draft; its faults say why. */
  | 'DRAFT'
  /** Nothing: something is wrong with it. */
  | 'ERROR'
  /** A published item of its old day. */
  | 'PUBLISH'
  /** Its page is no article. */
  | 'SKIPPED'
  /** The portal has it from an earlier import. */
  | 'UNCHANGED'
  /** Its page is not read yet. */
  | 'UNREAD';

/** Which entries of an import to list. */
export type SiteEntryFilter =
  /** Every entry. */
  | 'ALL'
  /** Those that become drafts. */
  | 'DRAFTS'
  /** Those that are wrong or have failed. */
  | 'ERRORS'
  /** Those of which something is said. */
  | 'NOTED'
  /** Those that become published items. */
  | 'PUBLISH'
  /** Those that the portal has already. */
  | 'UNCHANGED';

/** What became of an entry. */
export type SiteEntryState =
  /** It has come in. */
  | 'DONE'
  /** Tried in vain; its faults say why. */
  | 'FAILED'
  /** There is nothing to do for it. */
  | 'NONE'
  /** It was taken back. */
  | 'UNDONE'
  /** Not done yet. */
  | 'WAITING';

/** How much a fault of an entry weighs. */
export type SiteFaultLevel =
  /** The entry comes in, but not to the public. */
  | 'DRAFT'
  /** The entry does not come in. */
  | 'ERROR'
  /** Something was assumed or left out. */
  | 'WARNING';

/** In what shape an old site came. */
export type SiteImportFormat =
  /** Its pages, as its site map names them. */
  | 'CRAWL'
  /** A table with a row for each entry. */
  | 'CSV'
  /** RSS or Atom. */
  | 'FEED'
  /** Export of WordPress. */
  | 'WXR';

/** Where the entries of a section of the old site go. */
export type SiteImportSectionInput = {
  /** Name at the old site. */
  name: string;
  /** Section of the portal. */
  sectionId: string;
};

/** Where the import of an old site stands. */
export type SiteImportState =
  /** Given up; what came in stays. */
  | 'CANCELLED'
  /** Every entry has come in or has failed. */
  | 'DONE'
  /** Stopped, by a person or because refusal says; goes on from there. */
  | 'PAUSED'
  /** Nothing is written yet; the entries say what would be. */
  | 'PLANNED'
  /** The file or the pages are being read. */
  | 'READING'
  /** It cannot be read; refusal says why. */
  | 'REFUSED'
  /** Entries are coming in. */
  | 'RUNNING'
  /** What came in is being taken back. */
  | 'UNDOING'
  /** What came in was taken back, but for what a person took up meanwhile. */
  | 'UNDONE';

/** What a person may do with an import of an old site. */
export type SiteImportStep =
  /** Give it up; what came in stays. */
  | 'CANCEL'
  /** Stop after the entry that is being taken in. */
  | 'PAUSE'
  /** Go on from there. */
  | 'RESUME'
  /** Begin to take the entries in. */
  | 'START'
  /** Take back what came in; only while nothing of it was edited. */
  | 'UNDO';

/** Sort of site. */
export type SiteKind =
  /** Site that gathers what the press publishes; needs a licence. */
  | 'AGGREGATED'
  /** Component site of a department, ward or commune. */
  | 'COMPONENT'
  /** The province's own portal. */
  | 'PORTAL';

/** Colours of a portal's pages; each keeps enough contrast to read. */
export type SitePalette =
  /** Blue, of acting. */
  | 'BLUE'
  /** Brown, as wood. */
  | 'BROWN'
  /** Dark green. */
  | 'GREEN'
  /** Deep blue. */
  | 'NAVY'
  /** Dark red. */
  | 'RED'
  /** Blue green. */
  | 'TEAL';

/** Where a portal stands in its life. */
export type SiteState =
  /** Nothing new comes; what is there stays readable. */
  | 'CLOSED'
  /** It serves readers. */
  | 'OPEN'
  /** Being prepared; not yet public. */
  | 'PLANNED'
  /** It stands still for a while, with a notice. */
  | 'SUSPENDED';

/** What the portal says of its accessibility. */
export type StateAccessibilityInput = {
  /** Day of the assessment. */
  assessedOn: string;
  /** How to complain; may be empty. */
  complaints?: string;
  /** Faults that are known, in plain text. */
  knownFaults?: string;
  /** How far WCAG 2.2 AA is met. */
  level: AccessLevel;
  /** The portal. */
  portalId: string;
  /** The stamp of the look as it was read: another state is refused. */
  stamp: string;
};

/** An import and what to do with it. */
export type SteerSiteImportInput = {
  /** The import. */
  importId: string;
  /** The portal. */
  portalId: string;
  /** What to do. */
  step: SiteImportStep;
};

/** What can be done with an item. */
export type Step =
  /** Say that the sealed revision is fit for the decision of the board (R-020). */
  | 'APPRAISE'
  /** Decide that the sealed revision may be public. */
  | 'APPROVE'
  /** Put it aside; nothing is waited for any more. */
  | 'ARCHIVE'
  /** Approve what was published urgently. */
  | 'CONFIRM'
  /** Begin it. */
  | 'CREATE'
  /** Those above were told that a step is late; by the system alone. */
  | 'ESCALATE'
  /** Take it over from an old site as it was public there; an import does. */
  | 'IMPORT'
  /** Make the approved revision public. */
  | 'PUBLISH'
  /** Send it back to the author, with a reason. */
  | 'RETURN'
  /** Open it for a new draft. */
  | 'REVISE'
  /** Publish it before the board has decided, where the process allows it. */
  | 'RUSH'
  /** Have it published at an hour. */
  | 'SCHEDULE'
  /** Seal the draft and hand it to the board. */
  | 'SUBMIT'
  /** Take that back; the import does. */
  | 'UNDO_IMPORT'
  /** Take it off, with a reason. */
  | 'WITHDRAW';

/** Which draft is handed in. */
export type SubmitItemInput = {
  /** Version of the draft that the person saw. */
  baseVersion: number;
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
};

/** Under what an item stands. */
export type TagItemInput = {
  /** Which item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** All campaigns and programmes that it shall bear. */
  tagIds: Array<string>;
};

/** What a tag gathers items for. */
export type TagSort =
  /** A campaign with its days, e.g. elections: kept as an archive afterwards. */
  | 'CAMPAIGN'
  /** A programme that goes on, e.g. digital transformation. */
  | 'PROGRAMME';

/** Which item is taken, and where it is to stand. */
export type TakeItemInput = {
  /** The item. */
  itemId: string;
  /** Portal that wrote it; one of the same province. */
  originPortalId: string;
  /** Portal in which it stands, or is to stand. */
  portalId: string;
  /** Section of the taking portal. */
  sectionId: string;
};

/** How what is done stands to what the plan asks for by now. */
export type TargetState =
  /** At least 5 % more, or the target is reached. */
  | 'AHEAD'
  /** More than 5 % less. */
  | 'BEHIND'
  /** As planned, within 5 %. */
  | 'ON_TRACK';

/** What a task is about. */
export type TaskSubject =
  /** An item of the portal. */
  | 'ITEM'
  /** A letter to another portal, which asks for more. */
  | 'LETTER'
  /** An item that another portal offers to it. */
  | 'PLACEMENT'
  /** A letter of a unit that asks to have something posted. */
  | 'REQUEST';

/** What follows an approval. */
export type ThenPublish =
  /** Publish at the hour in publishAt. */
  | 'AT'
  /** Only approve; somebody publishes it later. */
  | 'LATER'
  /** Publish at once. */
  | 'NOW';

/** A trust label (nhãn tín nhiệm mạng). */
export type TrustLabelInput = {
  /** Page of the register where readers look it up, by https. */
  address?: string | null | undefined;
  /** Its code. */
  code: string;
  /** Last day; left out: until it is taken back. */
  endsOn?: string | null | undefined;
  /** Agency that it was given to. */
  holder: string;
  /** First day. */
  startsOn: string;
};

/** What a unit is; districts exist until 2025-06-30. */
export type UnitKind =
  /** Xã, phường, thị trấn. */
  | 'COMMUNE'
  /** Sở, ngành of a province. */
  | 'DEPARTMENT'
  /** Huyện, quận, thị xã, thành phố of a province, until 2025-06-30. */
  | 'DISTRICT'
  /** Tỉnh or thành phố. */
  | 'PROVINCE'
  /** Đặc khu. */
  | 'SPECIAL_ZONE';

/** An upgrade that was looked at. */
export type UpgradeSectionsInput = {
  /** Fingerprint of the preview: another state of the portal is refused. */
  fingerprint: string;
  /** Portal whose sections follow the law. */
  portalId: string;
  /** Number of the law, as the preview names it. */
  version: string;
};

/** A figure that a portal may be urged for. */
export type UrgedMeasure =
  /** Days since the last day on which more was published than withdrawn. */
  | 'DAYS_SILENT'
  /** Working days that the item which waits longest has been waiting. */
  | 'WAITING_LONGEST_DAYS';

/** Which revision is published before the board has decided, or approved after it was. */
export type UrgentItemInput = {
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** The revision that was read. */
  revisionId: string;
};

/** An urgent line. */
export type UrgentNoticeInput = {
  /** Where it leads; left out: nowhere. */
  address?: string | null | undefined;
  /** Last day. */
  endsOn: string;
  /** First day. */
  startsOn: string;
  /** Its words. */
  text: string;
};

/** How far a message is. */
export type WebhookDeliveryState =
  /** The receiver took it. */
  | 'DELIVERED'
  /** It was given up; it can be sent again. */
  | 'FAILED'
  /** It waits for its first or next attempt. */
  | 'WAITING';

/** What another system can be told of. */
export type WebhookEvent =
  /** An item became public, for the first time or again. */
  | 'ITEM_PUBLISHED'
  /** A public item was corrected. */
  | 'ITEM_UPDATED'
  /** A public item was taken off. */
  | 'ITEM_WITHDRAWN';

/** Which endpoint of which portal. */
export type WebhookInput = {
  /** Portal that tells. */
  portalId: string;
  /** The endpoint that is meant. */
  webhookId: string;
};

/** Whether an endpoint is told of anything. */
export type WebhookState =
  /** The system switched it off: it took nothing for days, or said that it is gone. */
  | 'BROKEN'
  /** A person switched it off. */
  | 'OFF'
  /** It is told. */
  | 'ON';

/** Which item is taken off, and why. */
export type WithdrawItemInput = {
  /** The item. */
  itemId: string;
  /** Portal of the item. */
  portalId: string;
  /** Why, for the record; readers do not see it. */
  reason: string;
};

/** A campaign or programme as it shall be. */
export type WriteTagInput = {
  /** Last day on which items may get it; no end when left out. */
  closesOn?: string | null | undefined;
  /** Its name; the address of a new one is made of it. */
  name: string;
  /** The same in English, at most 120 characters; as it is when left out, none when empty. */
  nameEn?: string | null | undefined;
  /** First day on which it is public; from the beginning when left out. */
  opensOn?: string | null | undefined;
  /** Portal of it. */
  portalId: string;
  /** What it gathers items for; of one that is there it stays as it is. */
  sort: TagSort;
  /** What it is about, in a few sentences. */
  summary?: string | null | undefined;
  /** Which one; a new one when left out. */
  tagId?: string | null | undefined;
};

export type AdvertBookQueryVariables = Exact<{
  portalId: string;
  year: number;
}>;


export type AdvertBookQuery = { advertBook: { year: number, isOn: boolean, hasContracts: boolean, years: Array<{ year: number, revenue: number, estimate: number | null, because: string }> } };

export type AdvertContractsQueryVariables = Exact<{
  portalId: string;
  year: number;
  after?: string | null | undefined;
}>;


export type AdvertContractsQuery = { advertContracts: { totalCount: number, edges: Array<{ node: { id: string, number: string, advertiser: string, price: number, startsOn: string, endsOn: string, received: number, banners: Array<{ itemId: string, title: string, endsOn: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdvertReceiptsQueryVariables = Exact<{
  portalId: string;
  year: number;
  after?: string | null | undefined;
}>;


export type AdvertReceiptsQuery = { advertReceipts: { totalCount: number, countedCount: number, amount: number, edges: Array<{ node: { id: string, number: string, advertiser: string, receivedOn: string, amount: number, voucher: string, cancelledBecause: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdvertsBelowQueryVariables = Exact<{
  year: number;
  unitId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AdvertsBelowQuery = { advertsBelow: { asOf: string, contracts: number, running: number, sum: { year: number, revenue: number, estimate: number | null }, years: Array<{ year: number, revenue: number, estimate: number | null }>, portals: { totalCount: number, edges: Array<{ node: { portalId: string, name: string, isOn: boolean, contracts: number, running: number, revenue: number, estimate: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type AdvertContractsBelowQueryVariables = Exact<{
  portalId: string;
  year: number;
  after?: string | null | undefined;
}>;


export type AdvertContractsBelowQuery = { advertContractsBelow: { edges: Array<{ node: { number: string, advertiser: string, startsOn: string, endsOn: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AdvertDoneFragment = { id: string | null, errors: Array<{ field: string, message: string }> };

export type KeepAdvertContractMutationVariables = Exact<{
  input: KeepAdvertContractInput;
}>;


export type KeepAdvertContractMutation = { keepAdvertContract: { id: string | null, errors: Array<{ field: string, message: string }> } };

export type RecordAdvertReceiptMutationVariables = Exact<{
  input: RecordAdvertReceiptInput;
}>;


export type RecordAdvertReceiptMutation = { recordAdvertReceipt: { id: string | null, errors: Array<{ field: string, message: string }> } };

export type CancelAdvertReceiptMutationVariables = Exact<{
  input: CancelAdvertReceiptInput;
}>;


export type CancelAdvertReceiptMutation = { cancelAdvertReceipt: { id: string | null, errors: Array<{ field: string, message: string }> } };

export type SetAdvertEstimateMutationVariables = Exact<{
  input: SetAdvertEstimateInput;
}>;


export type SetAdvertEstimateMutation = { setAdvertEstimate: { id: string | null, errors: Array<{ field: string, message: string }> } };

export type BannerPartsFragment = { itemId: string, title: string, slot: BannerSlot, approvedSlot: BannerSlot, startsOn: string, endsOn: string, isPaid: boolean, isForced: boolean, originName: string | null, picture: { address: string, alt: string, width: number, height: number } | null };

export type PortalBannersQueryVariables = Exact<{
  portalId: string;
}>;


export type PortalBannersQuery = { portalBanners: Array<{ itemId: string, title: string, slot: BannerSlot, approvedSlot: BannerSlot, startsOn: string, endsOn: string, isPaid: boolean, isForced: boolean, originName: string | null, picture: { address: string, alt: string, width: number, height: number } | null }> };

export type ArrangeBannersMutationVariables = Exact<{
  input: ArrangeBannersInput;
}>;


export type ArrangeBannersMutation = { arrangeBanners: { banners: Array<{ itemId: string, title: string, slot: BannerSlot, approvedSlot: BannerSlot, startsOn: string, endsOn: string, isPaid: boolean, isForced: boolean, originName: string | null, picture: { address: string, alt: string, width: number, height: number } | null }> | null, errors: Array<{ field: string, message: string }> } };

export type BoardSumPartsFragment = { open: number, late: number, silent: number, behind: number, published: number, waiting: number, overdue: number, waitingSince: string | null, target: number, done: number, expected: number, trend: Array<number> };

export type BoardLineFragment = { unitId: string, unitKind: UnitKind, published: number, trend: Array<number>, approvalMinutes: number | null, lastPublishedOn: string | null, daysSilent: number, waiting: number, waitingSince: string | null, overdue: number, portal: { id: string, name: string, superiorName: string, host: string, state: string }, plan: { target: number, done: number, percent: number | null, expected: number, state: TargetState } | null, reasons: Array<{ measure: UrgedMeasure, value: number, words: string }> };

export type BoardQueryVariables = Exact<{
  period?: string | null | undefined;
  unitId?: string | null | undefined;
  unitKind?: UnitKind | null | undefined;
  only?: BoardOnly | null | undefined;
  search?: string | null | undefined;
  order: BoardOrder;
  first: number;
}>;


export type BoardQuery = { board: { asOf: string, mark: string, closedPortals: number, closedPublished: number, period: { address: string, label: string, from: string, lastDay: string }, sum: { portals: number, open: number, late: number, silent: number, behind: number, published: number, waiting: number, overdue: number, waitingSince: string | null, target: number, done: number, expected: number, trend: Array<number> }, classes: Array<{ unitKind: UnitKind, sum: { open: number, late: number, silent: number, behind: number, published: number, waiting: number, overdue: number, waitingSince: string | null, target: number, done: number, expected: number, trend: Array<number> } }>, portals: { totalCount: number, edges: Array<{ node: { unitId: string, unitKind: UnitKind, published: number, trend: Array<number>, approvalMinutes: number | null, lastPublishedOn: string | null, daysSilent: number, waiting: number, waitingSince: string | null, overdue: number, portal: { id: string, name: string, superiorName: string, host: string, state: string }, plan: { target: number, done: number, percent: number | null, expected: number, state: TargetState } | null, reasons: Array<{ measure: UrgedMeasure, value: number, words: string }> } }> } } };

export type LateStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type LateStepsQuery = { lateSteps: Array<{ id: string, portalId: string, portalName: string, step: string, dueOn: string }> };

export type DirectivePartsFragment = { id: string, roundId: string, state: DirectiveState, clock: DirectiveClock, deadline: string, note: string, issuer: string, sentAt: string, sentBy: string, seenAt: string | null, seenBy: string | null, answeredAt: string | null, answeredBy: string | null, answer: string, escalatedAt: string | null, isEscalatedToMe: boolean, doneAt: string | null, endedBy: DirectiveEnd | null, portal: { id: string, name: string }, reasons: Array<{ measure: UrgedMeasure, value: number, limit: number, words: string, endValue: number | null }>, reminders: Array<{ days: number, dueOn: string, sentAt: string | null }> };

export type DirectivesQueryVariables = Exact<{
  portalId?: string | null | undefined;
  show?: DirectiveShow | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DirectivesQuery = { directives: { open: number, overdue: number, done: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, roundId: string, state: DirectiveState, clock: DirectiveClock, deadline: string, note: string, issuer: string, sentAt: string, sentBy: string, seenAt: string | null, seenBy: string | null, answeredAt: string | null, answeredBy: string | null, answer: string, escalatedAt: string | null, isEscalatedToMe: boolean, doneAt: string | null, endedBy: DirectiveEnd | null, portal: { id: string, name: string }, reasons: Array<{ measure: UrgedMeasure, value: number, limit: number, words: string, endValue: number | null }>, reminders: Array<{ days: number, dueOn: string, sentAt: string | null }> } }> } };

export type LatePortalsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatePortalsQuery = { latePortals: { deadline: string, asOf: string, portals: Array<{ portalId: string, name: string, isUrged: boolean, reasons: Array<{ measure: UrgedMeasure, words: string }> }> } };

export type SendDirectivesMutationVariables = Exact<{
  input: SendDirectivesInput;
}>;


export type SendDirectivesMutation = { sendDirectives: { roundId: string | null, outcomes: Array<{ portalId: string, directiveId: string | null, refusal: { code: string, message: string } | null }>, errors: Array<{ field: string, message: string }> } };

export type SeeDirectiveMutationVariables = Exact<{
  input: DirectiveInput;
}>;


export type SeeDirectiveMutation = { seeDirective: { directive: { id: string, roundId: string, state: DirectiveState, clock: DirectiveClock, deadline: string, note: string, issuer: string, sentAt: string, sentBy: string, seenAt: string | null, seenBy: string | null, answeredAt: string | null, answeredBy: string | null, answer: string, escalatedAt: string | null, isEscalatedToMe: boolean, doneAt: string | null, endedBy: DirectiveEnd | null, portal: { id: string, name: string }, reasons: Array<{ measure: UrgedMeasure, value: number, limit: number, words: string, endValue: number | null }>, reminders: Array<{ days: number, dueOn: string, sentAt: string | null }> } | null } };

export type AnswerDirectiveMutationVariables = Exact<{
  input: AnswerDirectiveInput;
}>;


export type AnswerDirectiveMutation = { answerDirective: { directive: { id: string, roundId: string, state: DirectiveState, clock: DirectiveClock, deadline: string, note: string, issuer: string, sentAt: string, sentBy: string, seenAt: string | null, seenBy: string | null, answeredAt: string | null, answeredBy: string | null, answer: string, escalatedAt: string | null, isEscalatedToMe: boolean, doneAt: string | null, endedBy: DirectiveEnd | null, portal: { id: string, name: string }, reasons: Array<{ measure: UrgedMeasure, value: number, limit: number, words: string, endValue: number | null }>, reminders: Array<{ days: number, dueOn: string, sentAt: string | null }> } | null, errors: Array<{ field: string, message: string }> } };

export type EditorialPaperPartsFragment = { id: string, kind: EditorialPaperKind, number: string, decidedOn: string, decidedBy: string, startsOn: string, endsOn: string | null, text: string, waivesFourEyes: boolean, isPublic: boolean };

export type EditorialBoardQueryVariables = Exact<{
  portalId: string;
  on?: string | null | undefined;
}>;


export type EditorialBoardQuery = { editorialBoard: { on: string, decision: { id: string, kind: EditorialPaperKind, number: string, decidedOn: string, decidedBy: string, startsOn: string, endsOn: string | null, text: string, waivesFourEyes: boolean, isPublic: boolean } | null, regulation: { id: string, kind: EditorialPaperKind, number: string, decidedOn: string, decidedBy: string, startsOn: string, endsOn: string | null, text: string, waivesFourEyes: boolean, isPublic: boolean } | null, assignment: { id: string, kind: EditorialPaperKind, number: string, decidedOn: string, decidedBy: string, startsOn: string, endsOn: string | null, text: string, waivesFourEyes: boolean, isPublic: boolean } | null, seats: Array<{ id: string, title: string, name: string, duties: string, endsOn: string | null, isPublic: boolean, role: Role | null, person: { id: string, displayName: string } | null, sections: Array<{ id: string, name: string }> }> } };

export type EditorialPapersQueryVariables = Exact<{
  portalId: string;
}>;


export type EditorialPapersQuery = { editorialPapers: Array<{ id: string, kind: EditorialPaperKind, number: string, decidedOn: string, decidedBy: string, startsOn: string, endsOn: string | null, text: string, waivesFourEyes: boolean, isPublic: boolean }>, paperFiles: Array<{ paperId: string, name: string }> };

export type AttachPaperFileMutationVariables = Exact<{
  input: AttachPaperFileInput;
}>;


export type AttachPaperFileMutation = { attachPaperFile: { errors: Array<{ field: string, code: string, message: string }> } };

export type DecideEditorialBoardMutationVariables = Exact<{
  input: DecideEditorialBoardInput;
}>;


export type DecideEditorialBoardMutation = { decideEditorialBoard: { invitations: Array<{ displayName: string, url: string, expiresAt: string }>, passedOn: Array<{ drafts: number, waiting: number, items: number, from: { id: string, displayName: string }, to: { id: string, displayName: string } | null }>, errors: Array<{ field: string, code: string, message: string }> } };

export type SetEditorialRegulationMutationVariables = Exact<{
  input: SetEditorialRegulationInput;
}>;


export type SetEditorialRegulationMutation = { setEditorialRegulation: { errors: Array<{ field: string, code: string, message: string }> } };

export type AssignEditorialDutiesMutationVariables = Exact<{
  input: AssignEditorialDutiesInput;
}>;


export type AssignEditorialDutiesMutation = { assignEditorialDuties: { errors: Array<{ field: string, code: string, message: string }> } };

export type ProcessRulePartsFragment = { id: string, kind: string | null, preset: ProcessPreset, appraiseDays: number | null, approveDays: number, publishDays: number, urgentDays: number | null, section: { id: string, name: string } | null };

export type ProcessRulesQueryVariables = Exact<{
  portalId: string;
}>;


export type ProcessRulesQuery = { processRules: Array<{ id: string, kind: string | null, preset: ProcessPreset, appraiseDays: number | null, approveDays: number, publishDays: number, urgentDays: number | null, section: { id: string, name: string } | null }> };

export type SetProcessRuleMutationVariables = Exact<{
  input: SetProcessRuleInput;
}>;


export type SetProcessRuleMutation = { setProcessRule: { errors: Array<{ field: string, code: string, message: string }> } };

export type EndProcessRuleMutationVariables = Exact<{
  input: EndProcessRuleInput;
}>;


export type EndProcessRuleMutation = { endProcessRule: { errors: Array<{ field: string, code: string, message: string }> } };

export type FigurePartsFragment = { asOf: string, scope: string, value: number | null, text: string, residual: number, measure: { id: string, name: string, counts: string, citation: Array<string> }, period: { label: string, lastDay: string }, parts: Array<{ key: string, name: string, amount: number | null }>, previous: { value: number | null, change: string | null, period: { label: string } }, lastYear: { value: number | null, change: string | null, period: { label: string } } };

export type BoardPortalQueryVariables = Exact<{
  portalId: string;
  period?: string | null | undefined;
}>;


export type BoardPortalQuery = { boardPortal: { unitId: string, unitKind: UnitKind, published: number, trend: Array<number>, approvalMinutes: number | null, lastPublishedOn: string | null, daysSilent: number, waiting: number, waitingSince: string | null, overdue: number, portal: { id: string, name: string, superiorName: string, host: string, state: string }, plan: { target: number, done: number, percent: number | null, expected: number, state: TargetState } | null, reasons: Array<{ measure: UrgedMeasure, value: number, words: string }> } };

export type FigureQueryVariables = Exact<{
  measure: string;
  period?: string | null | undefined;
  unitId?: string | null | undefined;
  portalId?: string | null | undefined;
  by?: FigureBy | null | undefined;
}>;


export type FigureQuery = { figure: { asOf: string, scope: string, value: number | null, text: string, residual: number, measure: { id: string, name: string, counts: string, citation: Array<string> }, period: { label: string, lastDay: string }, parts: Array<{ key: string, name: string, amount: number | null }>, previous: { value: number | null, change: string | null, period: { label: string } }, lastYear: { value: number | null, change: string | null, period: { label: string } } } };

export type FigureRowsQueryVariables = Exact<{
  measure: string;
  period?: string | null | undefined;
  unitId?: string | null | undefined;
  portalId?: string | null | undefined;
  by?: FigureBy | null | undefined;
  key?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type FigureRowsQuery = { figureRows: { edges: Array<{ node: { portalId: string, portalName: string, host: string, amount: number, belongsOn: string | null, enteredOn: string | null, step: string | null, since: string | null, kind: string | null, title: string | null, slug: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SectionGridQueryVariables = Exact<{
  period?: string | null | undefined;
  unitId?: string | null | undefined;
}>;


export type SectionGridQuery = { sectionGrid: { asOf: string, sections: Array<{ code: string, name: string }>, portals: Array<{ portalId: string, name: string, unitKind: UnitKind, cells: Array<{ code: string, published: number }> }> } };

export type ProvincesQueryVariables = Exact<{
  period?: string | null | undefined;
}>;


export type ProvincesQuery = { provinces: { asOf: string, period: { label: string }, provinces: Array<{ unitId: string, name: string, portals: number, open: number, silent: number, published: number, publishedLastYear: number, waiting: number, target: number, done: number }> } };

export type MeasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasuresQuery = { measures: Array<{ id: string, name: string, counts: string, citation: Array<string> }> };

export type StoredFilePartsFragment = { id: string, state: FileState, name: string, size: number, kind: FileKind | null, type: string | null, width: number | null, height: number | null, warnings: Array<FileWarning>, refusal: string | null, sameAs: string | null, alt: string, caption: string, credit: string, preview: string | null, uploadedAt: string, uploadedBy: { displayName: string }, uses: Array<{ subjectType: string, itemId: string, title: string, isPublic: boolean }> };

export type FilesQueryVariables = Exact<{
  portalId: string;
  search?: string | null | undefined;
  kind?: FileKind | null | undefined;
  after?: string | null | undefined;
}>;


export type FilesQuery = { files: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: FileState, name: string, size: number, kind: FileKind | null, type: string | null, width: number | null, height: number | null, warnings: Array<FileWarning>, refusal: string | null, sameAs: string | null, alt: string, caption: string, credit: string, preview: string | null, uploadedAt: string, uploadedBy: { displayName: string }, uses: Array<{ subjectType: string, itemId: string, title: string, isPublic: boolean }> } }> } };

export type FileQueryVariables = Exact<{
  portalId: string;
  id: string;
}>;


export type FileQuery = { file: { id: string, state: FileState, name: string, size: number, kind: FileKind | null, type: string | null, width: number | null, height: number | null, warnings: Array<FileWarning>, refusal: string | null, sameAs: string | null, alt: string, caption: string, credit: string, preview: string | null, uploadedAt: string, uploadedBy: { displayName: string }, uses: Array<{ subjectType: string, itemId: string, title: string, isPublic: boolean }> } };

export type FileQuotaQueryVariables = Exact<{
  portalId: string;
}>;


export type FileQuotaQuery = { fileQuota: { limitBytes: number, usedBytes: number, level: QuotaLevel, daysLeft: number | null } };

export type DescribeFileMutationVariables = Exact<{
  input: DescribeFileInput;
}>;


export type DescribeFileMutation = { describeFile: { file: { id: string, state: FileState, name: string, size: number, kind: FileKind | null, type: string | null, width: number | null, height: number | null, warnings: Array<FileWarning>, refusal: string | null, sameAs: string | null, alt: string, caption: string, credit: string, preview: string | null, uploadedAt: string, uploadedBy: { displayName: string }, uses: Array<{ subjectType: string, itemId: string, title: string, isPublic: boolean }> } | null, errors: Array<{ field: string, message: string }> } };

export type RemoveFileMutationVariables = Exact<{
  input: RemoveFileInput;
}>;


export type RemoveFileMutation = { removeFile: { file: { id: string } | null, errors: Array<{ field: string, message: string }> } };

export type ProvinceQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvinceQuery = { portalDirectory: { edges: Array<{ node: { portal: { id: string, name: string } } }> } };

export type ImportShapeFragment = { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } };

export type ImportsQueryVariables = Exact<{
  portalId: string;
}>;


export type ImportsQuery = { portalImports: Array<{ id: string, fileName: string, state: ImportState, createdAt: string, counts: { rows: number, create: number, change: number, errors: number, done: number, failed: number } }> };

export type ImportQueryVariables = Exact<{
  portalId: string;
  importId: string;
}>;


export type ImportQuery = { portalImport: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } };

export type ImportRowsQueryVariables = Exact<{
  portalId: string;
  importId: string;
  show: ImportRowFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ImportRowsQuery = { portalImportRows: { edges: Array<{ node: { number: number, action: ImportAction, state: ImportRowState, unitCode: string, unitName: string, host: string, faults: Array<{ code: string, isError: boolean, letter: string | null, column: string | null, message: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetImportMappingMutationVariables = Exact<{
  input: SetImportMappingInput;
}>;


export type SetImportMappingMutation = { setImportMapping: { import: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } } };

export type PlanImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type PlanImportMutation = { planImport: { import: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } } };

export type StartImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type StartImportMutation = { startImport: { import: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } } };

export type PauseImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type PauseImportMutation = { pauseImport: { import: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } } };

export type ResumeImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type ResumeImportMutation = { resumeImport: { import: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } } };

export type CancelImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type CancelImportMutation = { cancelImport: { import: { id: string, fileName: string, state: ImportState, refusal: string | null, notes: Array<string>, secondsLeft: number | null, createdAt: string, endedAt: string | null, columns: Array<{ column: number, letter: string, heading: string, key: string | null, isSure: boolean, samples: Array<string> }>, knownColumns: Array<{ key: string, title: string }>, counts: { rows: number, create: number, change: number, unchanged: number, errors: number, noted: number, done: number, failed: number } } } };

export type KindFormsQueryVariables = Exact<{
  portalId: string;
}>;


export type KindFormsQuery = { itemKinds: Array<{ code: string, needsText: boolean, fields: Array<{ name: string, label: string, type: KindFieldType, help: string, isRequired: boolean, accepts: FileAccepted | null, suggestions: Array<{ code: string, name: string }> | null, choices: Array<{ code: string, name: string }>, columns: Array<{ name: string, label: string, type: KindFieldType, choices: Array<{ code: string, name: string }> }> }>, rules: Array<{ words: string, law: Array<string> }> }> };

export type LetterPartsFragment = { id: string, state: LetterState, toName: string, letterNumber: string, letterDate: string | null, subject: string, words: string, wantedOn: string | null, fileName: string | null, itemId: string | null, itemTitle: string | null, sentOn: string, sentByName: string | null, question: string | null, reply: string | null, answer: string | null, answeredOn: string | null, url: string | null };

export type SentLettersQueryVariables = Exact<{
  portalId: string;
  after?: string | null | undefined;
}>;


export type SentLettersQuery = { sentLetters: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: LetterState, toName: string, letterNumber: string, letterDate: string | null, subject: string, words: string, wantedOn: string | null, fileName: string | null, itemId: string | null, itemTitle: string | null, sentOn: string, sentByName: string | null, question: string | null, reply: string | null, answer: string | null, answeredOn: string | null, url: string | null } }> } };

export type SentLetterCountsQueryVariables = Exact<{
  portalId: string;
}>;


export type SentLetterCountsQuery = { sentLetterCounts: { sent: number, answered: number, posted: number, declined: number } };

export type SendLetterMutationVariables = Exact<{
  input: SendLetterInput;
}>;


export type SendLetterMutation = { sendLetter: { letter: { id: string, state: LetterState, toName: string, letterNumber: string, letterDate: string | null, subject: string, words: string, wantedOn: string | null, fileName: string | null, itemId: string | null, itemTitle: string | null, sentOn: string, sentByName: string | null, question: string | null, reply: string | null, answer: string | null, answeredOn: string | null, url: string | null } | null, errors: Array<{ field: string, message: string }> } };

export type ReplyToLetterMutationVariables = Exact<{
  input: ReplyToLetterInput;
}>;


export type ReplyToLetterMutation = { replyToLetter: { letter: { id: string, state: LetterState, toName: string, letterNumber: string, letterDate: string | null, subject: string, words: string, wantedOn: string | null, fileName: string | null, itemId: string | null, itemTitle: string | null, sentOn: string, sentByName: string | null, question: string | null, reply: string | null, answer: string | null, answeredOn: string | null, url: string | null } | null, errors: Array<{ field: string, message: string }> } };

export type PortalLookPartsFragment = { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null };

export type LookPayloadPartsFragment = { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> };

export type PortalLookQueryVariables = Exact<{
  portalId: string;
}>;


export type PortalLookQuery = { portalLook: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null }, portalSections: Array<{ id: string, slug: string, name: string, holdsItems: boolean }> };

export type ArrangeHomeMutationVariables = Exact<{
  input: ArrangeHomeInput;
}>;


export type ArrangeHomeMutation = { arrangeHome: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetMenuMutationVariables = Exact<{
  input: SetMenuInput;
}>;


export type SetMenuMutation = { setMenu: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetLinksMutationVariables = Exact<{
  input: SetLinksInput;
}>;


export type SetLinksMutation = { setLinks: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetContactsMutationVariables = Exact<{
  input: SetContactsInput;
}>;


export type SetContactsMutation = { setContacts: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetBannersMutationVariables = Exact<{
  input: SetBannersInput;
}>;


export type SetBannersMutation = { setBanners: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetUrgentNoticesMutationVariables = Exact<{
  input: SetUrgentNoticesInput;
}>;


export type SetUrgentNoticesMutation = { setUrgentNotices: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetTrustLabelsMutationVariables = Exact<{
  input: SetTrustLabelsInput;
}>;


export type SetTrustLabelsMutation = { setTrustLabels: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SetOldAddressesMutationVariables = Exact<{
  input: SetOldAddressesInput;
}>;


export type SetOldAddressesMutation = { setOldAddresses: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type StateAccessibilityMutationVariables = Exact<{
  input: StateAccessibilityInput;
}>;


export type StateAccessibilityMutation = { stateAccessibility: { look: { stamp: string, host: string, layout: { version: string, blocks: Array<{ kind: HomeBlockKind, name: string, place: number, required: boolean, standard: boolean, most: number, lines: { least: number, most: number, usual: number } | null }> }, blocks: Array<{ kind: HomeBlockKind, shown: boolean, title: string, sectionId: string | null, lines: number | null }>, menu: Array<{ label: string, sectionId: string | null, address: string | null, entries: Array<{ label: string, sectionId: string | null, address: string | null }> }>, links: Array<{ place: LinkPlace, group: string, name: string, address: string }>, contacts: Array<{ name: string, duty: string, phone: string, email: string }>, banners: Array<{ title: string, theme: BannerTheme, address: string | null, startsOn: string, endsOn: string }>, notices: Array<{ text: string, address: string | null, startsOn: string, endsOn: string }>, trustLabels: Array<{ holder: string, code: string, address: string | null, startsOn: string, endsOn: string | null }>, oldAddresses: Array<{ path: string, sectionId: string | null, address: string | null }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type CoveredUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type CoveredUnitsQuery = { units: { edges: Array<{ node: { id: string, kind: UnitKind, name: string } }> } };

export type ProvinceMapQueryVariables = Exact<{
  unitId: string;
}>;


export type ProvinceMapQuery = { provinceMap: { unitId: string, viewBox: string | null, source: string | null, loadedAt: string | null, shapes: Array<{ unitId: string, code: string, name: string, portalIds: Array<string>, path: string | null, centre: { x: number, y: number } | null }> } };

export type MyTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTasksQuery = { myTasks: Array<{ id: string, subject: TaskSubject, step: string, itemId: string, title: string, since: string, dueOn: string, portal: { id: string, name: string } }> };

export type MyNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNoticesQuery = { myNotices: Array<{ id: string, kind: NoticeKind, step: string, itemId: string, isOwn: boolean, isSent: boolean, title: string, byName: string | null, reason: string | null, at: string, readAt: string | null, portal: { id: string, name: string } }> };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { unreadNotices: number };

export type MarkAllNoticesReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkAllNoticesReadMutation = { markAllNoticesRead: { unread: number } };

export type NoticeChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeChoicesQuery = { noticeChoices: Array<{ kind: LetterKind, mail: MailTime, inApp: boolean }> };

export type ChooseNoticeMutationVariables = Exact<{
  input: ChooseNoticeInput;
}>;


export type ChooseNoticeMutation = { chooseNotice: { choices: Array<{ kind: LetterKind, mail: MailTime, inApp: boolean }> } };

export type OldSiteShapeFragment = { id: string, name: string, format: SiteImportFormat | null, state: SiteImportState, refusal: string | null, sectionId: string, asDrafts: boolean, secondsLeft: number | null, createdAt: string, endedAt: string | null, sections: Array<{ name: string, count: number, sectionId: string }>, counts: { rows: number, unread: number, publish: number, drafts: number, unchanged: number, skipped: number, errors: number, noted: number, done: number, failed: number, undone: number, pictures: number } };

export type OldSitesQueryVariables = Exact<{
  portalId: string;
}>;


export type OldSitesQuery = { siteImports: Array<{ id: string, name: string, state: SiteImportState, createdAt: string, counts: { rows: number, publish: number, drafts: number, errors: number, done: number } }> };

export type OldSiteQueryVariables = Exact<{
  portalId: string;
  importId: string;
}>;


export type OldSiteQuery = { siteImport: { id: string, name: string, format: SiteImportFormat | null, state: SiteImportState, refusal: string | null, sectionId: string, asDrafts: boolean, secondsLeft: number | null, createdAt: string, endedAt: string | null, sections: Array<{ name: string, count: number, sectionId: string }>, counts: { rows: number, unread: number, publish: number, drafts: number, unchanged: number, skipped: number, errors: number, noted: number, done: number, failed: number, undone: number, pictures: number } }, sections: Array<{ id: string, name: string }> };

export type OldSiteEntriesQueryVariables = Exact<{
  portalId: string;
  importId: string;
  show: SiteEntryFilter;
  after?: string | null | undefined;
}>;


export type OldSiteEntriesQuery = { siteImportEntries: { edges: Array<{ node: { number: number, title: string, address: string | null, publishedAt: string | null, section: string, pictures: number, action: SiteEntryAction, state: SiteEntryState, itemId: string | null, faults: Array<{ code: string, level: SiteFaultLevel, message: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CrawlSiteMutationVariables = Exact<{
  input: CrawlSiteInput;
}>;


export type CrawlSiteMutation = { crawlSite: { siteImport: { id: string } | null } };

export type SetOldSiteMutationVariables = Exact<{
  input: SetSiteImportInput;
}>;


export type SetOldSiteMutation = { setSiteImport: { siteImport: { id: string, name: string, format: SiteImportFormat | null, state: SiteImportState, refusal: string | null, sectionId: string, asDrafts: boolean, secondsLeft: number | null, createdAt: string, endedAt: string | null, sections: Array<{ name: string, count: number, sectionId: string }>, counts: { rows: number, unread: number, publish: number, drafts: number, unchanged: number, skipped: number, errors: number, noted: number, done: number, failed: number, undone: number, pictures: number } } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SteerOldSiteMutationVariables = Exact<{
  input: SteerSiteImportInput;
}>;


export type SteerOldSiteMutation = { steerSiteImport: { siteImport: { id: string, name: string, format: SiteImportFormat | null, state: SiteImportState, refusal: string | null, sectionId: string, asDrafts: boolean, secondsLeft: number | null, createdAt: string, endedAt: string | null, sections: Array<{ name: string, count: number, sectionId: string }>, counts: { rows: number, unread: number, publish: number, drafts: number, unchanged: number, skipped: number, errors: number, noted: number, done: number, failed: number, undone: number, pictures: number } } | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { supervises: boolean, administers: boolean, audits: boolean, person: { id: string, displayName: string }, desks: Array<{ roles: Array<Role>, portal: { id: string, name: string, superiorName: string, host: string, state: string } }> } };

export type PortalsQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PortalsQuery = { portals: { totalCount: number, asOf: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { itemsThisMonth: number, waiting: number, waitingSince: string | null, lastPublishedAt: string | null, portal: { id: string, name: string, superiorName: string, host: string, state: string } } }> } };

export type PlacesQueryVariables = Exact<{
  portalId: string;
}>;


export type PlacesQuery = { sections: Array<{ id: string, slug: string, name: string }>, itemKinds: Array<{ code: string, name: string, group: string, hasFields: boolean }>, topics: Array<{ code: string, name: string }> };

export type ItemsQueryVariables = Exact<{
  portalId: string;
  states?: Array<ItemState> | ItemState | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ItemsQuery = { items: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, section: { id: string, name: string }, author: { id: string, displayName: string } } }> } };

export type CardFragment = { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, section: { id: string, name: string }, author: { id: string, displayName: string } };

export type TodayQueryVariables = Exact<{
  portalId: string;
}>;


export type TodayQuery = { workItems: Array<{ id: string, step: Step, since: string, dueAt: string | null, dueOn: string, item: { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, section: { id: string, name: string }, author: { id: string, displayName: string } } }>, notices: Array<{ id: string, step: Step, reason: string | null, at: string, readAt: string | null, by: { id: string, displayName: string } | null, item: { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, section: { id: string, name: string }, author: { id: string, displayName: string } } }>, items: { edges: Array<{ node: { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, section: { id: string, name: string }, author: { id: string, displayName: string } } }> } };

export type WorkItemsQueryVariables = Exact<{
  portalId: string;
}>;


export type WorkItemsQuery = { workItems: Array<{ id: string, step: Step, since: string, dueAt: string | null, assigned: Array<string>, isAssigned: boolean, item: { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, section: { id: string, name: string }, author: { id: string, displayName: string } } }> };

export type ItemQueryVariables = Exact<{
  portalId: string;
  id: string;
}>;


export type ItemQuery = { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } };

export type WholeFragment = { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> };

export type StaffQueryVariables = Exact<{
  portalId?: string | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StaffQuery = { staff: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { state: InvitationState, invitedUntil: string | null, lastSeenOn: string | null, person: { id: string, displayName: string }, grants: Array<{ id: string, role: Role, seat: string | null, because: string, startsOn: string, endsOn: string | null, standsInFor: string | null, coversSubtree: boolean, stoodInFor: { id: string, displayName: string } | null, portal: { id: string, name: string } }> } }> } };

export type SeatsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeatsQuery = { seats: Array<{ title: string, role: Role }> };

export type GrantsQueryVariables = Exact<{
  portalId: string;
}>;


export type GrantsQuery = { grants: Array<{ id: string, role: Role, because: string, startsOn: string, endsOn: string | null, endReason: string | null, seat: string | null, person: { id: string, displayName: string } }> };

export type AuditActsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditActsQuery = { auditActs: Array<{ act: string, words: string }> };

export type AuditEntriesQueryVariables = Exact<{
  portalId?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: number | null, at: string, portalId: string, portalName: string, act: string, words: string, subjectType: string, subjectWords: string, subjectId: string, person: { id: string, displayName: string } | null, details: Array<{ name: string, label: string, value: string | null, personName: string | null }> } }> } };

export type CreateItemMutationVariables = Exact<{
  input: CreateItemInput;
}>;


export type CreateItemMutation = { createItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, conflict: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SubmitItemMutationVariables = Exact<{
  input: SubmitItemInput;
}>;


export type SubmitItemMutation = { submitItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ReturnItemMutationVariables = Exact<{
  input: ReturnItemInput;
}>;


export type ReturnItemMutation = { returnItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type AppraiseItemMutationVariables = Exact<{
  input: AppraiseItemInput;
}>;


export type AppraiseItemMutation = { appraiseItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ApproveItemMutationVariables = Exact<{
  input: ApproveItemInput;
}>;


export type ApproveItemMutation = { approveItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type PublishItemUrgentlyMutationVariables = Exact<{
  input: UrgentItemInput;
}>;


export type PublishItemUrgentlyMutation = { publishItemUrgently: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ConfirmItemMutationVariables = Exact<{
  input: UrgentItemInput;
}>;


export type ConfirmItemMutation = { confirmItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type PublishItemMutationVariables = Exact<{
  input: PublishItemInput;
}>;


export type PublishItemMutation = { publishItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type WithdrawItemMutationVariables = Exact<{
  input: WithdrawItemInput;
}>;


export type WithdrawItemMutation = { withdrawItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ReviseItemMutationVariables = Exact<{
  input: ItemStepInput;
}>;


export type ReviseItemMutation = { reviseItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ArchiveItemMutationVariables = Exact<{
  input: ItemStepInput;
}>;


export type ArchiveItemMutation = { archiveItem: { item: { id: string, portalId: string, kind: string, kindName: string, state: ItemState, title: string, publishAt: string | null, createdAt: string, updatedAt: string, publicUrl: string | null, publishesOwn: boolean, tagIds: Array<string>, section: { id: string, name: string }, topic: { code: string, name: string } | null, author: { id: string, displayName: string }, keeper: { id: string, displayName: string }, draft: { version: number, title: string, summary: string, body: unknown, fields: unknown, editedAt: string, editedBy: { id: string, displayName: string } }, revision: { id: string, number: number, title: string, summary: string, html: string, hash: string, sealedAt: string, sealedBy: { id: string, displayName: string } } | null, steps: Array<{ step: Step, allowed: boolean, code: string | null, reason: string | null }>, history: Array<{ step: Step, fromState: ItemState, toState: ItemState, reason: string | null, at: string, isWaived: boolean, revisionId: string | null, person: { id: string, displayName: string } | null, standsInFor: { id: string, displayName: string } | null }> } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type MarkNoticesReadMutationVariables = Exact<{
  input: MarkNoticesReadInput;
}>;


export type MarkNoticesReadMutation = { markNoticesRead: { notices: Array<{ id: string, readAt: string | null }> } };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson: { url: string | null, expiresAt: string | null, grant: { id: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type GiveGrantMutationVariables = Exact<{
  input: GiveGrantInput;
}>;


export type GiveGrantMutation = { giveGrant: { grant: { id: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type GiveStandInMutationVariables = Exact<{
  input: GiveStandInInput;
}>;


export type GiveStandInMutation = { giveStandIn: { grant: { id: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type RenewInvitationMutationVariables = Exact<{
  input: RenewInvitationInput;
}>;


export type RenewInvitationMutation = { renewInvitation: { url: string, expiresAt: string } };

export type ReplacePersonMutationVariables = Exact<{
  input: ReplacePersonInput;
}>;


export type ReplacePersonMutation = { replacePerson: { grantsEnded: number, grantsGiven: number, drafts: number, waiting: number, url: string | null, expiresAt: string | null, successor: { id: string, displayName: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type WorkInHandQueryVariables = Exact<{
  portalId: string;
  grantId: string;
}>;


export type WorkInHandQuery = { workInHand: { writesOn: boolean, isLast: boolean, drafts: number, waiting: number, items: number, successors: Array<{ id: string, displayName: string }> } };

export type EndGrantMutationVariables = Exact<{
  input: EndGrantInput;
}>;


export type EndGrantMutation = { endGrant: { grant: { id: string, endsOn: string | null } | null, passedOn: { drafts: number, waiting: number, to: { displayName: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type SectionPartsFragment = { id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null };

export type PortalSectionsQueryVariables = Exact<{
  portalId: string;
}>;


export type PortalSectionsQuery = { portalSections: Array<{ id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null }> };

export type UpgradePartsFragment = { follows: string | null, version: string, law: string, validFrom: string, note: string, fingerprint: string, changes: Array<{ kind: SectionChangeKind, code: string, name: string, newName: string | null }> };

export type SectionUpgradeQueryVariables = Exact<{
  portalId: string;
}>;


export type SectionUpgradeQuery = { sectionUpgrade: { follows: string | null, version: string, law: string, validFrom: string, note: string, fingerprint: string, changes: Array<{ kind: SectionChangeKind, code: string, name: string, newName: string | null }> } };

export type SectionUpgradesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SectionUpgradesQuery = { sectionUpgrades: { totalCount: number, law: string, mayUpgrade: boolean, edges: Array<{ node: { follows: string | null, changes: number, portal: { id: string, name: string, host: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AddSectionMutationVariables = Exact<{
  input: AddSectionInput;
}>;


export type AddSectionMutation = { addSection: { sections: Array<{ id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null }>, errors: Array<{ field: string, code: string, message: string }> } };

export type ChangeSectionMutationVariables = Exact<{
  input: ChangeSectionInput;
}>;


export type ChangeSectionMutation = { changeSection: { sections: Array<{ id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null }>, errors: Array<{ field: string, code: string, message: string }> } };

export type HomePinQueryVariables = Exact<{
  portalId: string;
}>;


export type HomePinQuery = { homePin: { itemId: string, title: string, until: string } | null };

export type PinOnHomeMutationVariables = Exact<{
  input: PinOnHomeInput;
}>;


export type PinOnHomeMutation = { pinOnHome: { pin: { itemId: string, title: string, until: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type PinItemMutationVariables = Exact<{
  input: PinItemInput;
}>;


export type PinItemMutation = { pinItem: { sections: Array<{ id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null }>, errors: Array<{ field: string, code: string, message: string }> } };

export type OrderSectionsMutationVariables = Exact<{
  input: OrderSectionsInput;
}>;


export type OrderSectionsMutation = { orderSections: { sections: Array<{ id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null }> } };

export type RemoveSectionMutationVariables = Exact<{
  input: RemoveSectionInput;
}>;


export type RemoveSectionMutation = { removeSection: { sections: Array<{ id: string, slug: string, name: string, nameEn: string, holdsItems: boolean, opensOn: string | null, closesOn: string | null, items: number, keptBecause: string | null, pinned: { itemId: string, title: string, until: string } | null, basis: { code: string, name: string, duty: SectionDuty, law: Array<string> } | null }> } };

export type UpgradeSectionsMutationVariables = Exact<{
  input: UpgradeSectionsInput;
}>;


export type UpgradeSectionsMutation = { upgradeSections: { follows: string | null, version: string, law: string, validFrom: string, note: string, fingerprint: string, changes: Array<{ kind: SectionChangeKind, code: string, name: string, newName: string | null }> } };

export type PortalDirectoryQueryVariables = Exact<{
  search?: string | null | undefined;
  states?: Array<SiteState> | SiteState | null | undefined;
  level?: PortalLevel | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PortalDirectoryQuery = { portalDirectory: { totalCount: number, counts: Array<{ state: SiteState, count: number }>, levels: Array<{ level: PortalLevel, count: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { level: PortalLevel, missing: Array<string>, suspendsAt: string | null, portal: { id: string, name: string, superiorName: string, host: string, state: string } } }> } };

export type PortalSettingsQueryVariables = Exact<{
  portalId: string;
}>;


export type PortalSettingsQuery = { portalSettings: { id: string, unitId: string, unitName: string, kind: SiteKind, state: SiteState, name: string, superiorName: string, palette: SitePalette, emblem: SiteEmblem, bannerLine: string, licenceHolds: boolean, mayQuotePress: boolean, stopsFrom: string, ruleLabel: string | null, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, hosts: Array<{ host: string, isPrimary: boolean, because: string | null }>, owners: Array<{ unitId: string, unitName: string, from: string, until: string | null, because: string }>, licences: Array<{ id: string, number: string, issuedOn: string, issuedBy: string, validUntil: string }>, adverts: { number: string, decidedOn: string, decidedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string, forceMajeure: boolean, hasBegun: boolean } | null, steps: Array<{ step: string, allowed: boolean, refusal: string | null }> } };

export type ChangePortalMutationVariables = Exact<{
  input: ChangePortalInput;
}>;


export type ChangePortalMutation = { changePortal: { errors: Array<{ field: string, code: string, message: string }> } };

export type AddPortalHostMutationVariables = Exact<{
  input: AddPortalHostInput;
}>;


export type AddPortalHostMutation = { addPortalHost: { errors: Array<{ field: string, code: string, message: string }> } };

export type RemovePortalHostMutationVariables = Exact<{
  input: PortalHostInput;
}>;


export type RemovePortalHostMutation = { removePortalHost: { errors: Array<{ field: string, code: string, message: string }> } };

export type MakePortalHostPrimaryMutationVariables = Exact<{
  input: PortalHostInput;
}>;


export type MakePortalHostPrimaryMutation = { makePortalHostPrimary: { errors: Array<{ field: string, code: string, message: string }> } };

export type HandOverPortalMutationVariables = Exact<{
  input: HandOverPortalInput;
}>;


export type HandOverPortalMutation = { handOverPortal: { errors: Array<{ field: string, code: string, message: string }> } };

export type SetPortalAdvertsMutationVariables = Exact<{
  input: SetPortalAdvertsInput;
}>;


export type SetPortalAdvertsMutation = { setPortalAdverts: { errors: Array<{ field: string, code: string, message: string }> } };

export type AddPortalLicenceMutationVariables = Exact<{
  input: AddLicenceInput;
}>;


export type AddPortalLicenceMutation = { addPortalLicence: { errors: Array<{ field: string, code: string, message: string }> } };

export type RemovePortalLicenceMutationVariables = Exact<{
  input: RemoveLicenceInput;
}>;


export type RemovePortalLicenceMutation = { removePortalLicence: { errors: Array<{ field: string, code: string, message: string }> } };

export type OpenPortalMutationVariables = Exact<{
  input: PortalInput;
}>;


export type OpenPortalMutation = { openPortal: { errors: Array<{ field: string, code: string, message: string }> } };

export type AnnouncePortalSuspensionMutationVariables = Exact<{
  input: AnnounceSuspensionInput;
}>;


export type AnnouncePortalSuspensionMutation = { announcePortalSuspension: { errors: Array<{ field: string, code: string, message: string }> } };

export type ResumePortalMutationVariables = Exact<{
  input: PortalInput;
}>;


export type ResumePortalMutation = { resumePortal: { errors: Array<{ field: string, code: string, message: string }> } };

export type ClosePortalMutationVariables = Exact<{
  input: ClosePortalInput;
}>;


export type ClosePortalMutation = { closePortal: { errors: Array<{ field: string, code: string, message: string }> } };

export type ReopenPortalMutationVariables = Exact<{
  input: ReopenPortalInput;
}>;


export type ReopenPortalMutation = { reopenPortal: { errors: Array<{ field: string, code: string, message: string }> } };

export type UnitsByNameQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type UnitsByNameQuery = { units: { edges: Array<{ node: { id: string, name: string, code: string } }> } };

export type AuditSealQueryVariables = Exact<{
  portalId: string;
}>;


export type AuditSealQuery = { auditSeal: { asOf: string, lines: number, waiting: number, number: number | null, hash: string | null, faultCount: number, faults: Array<{ kind: AuditFaultKind, number: number | null, entryId: string | null, line: { at: string, words: string, person: { displayName: string } | null } | null }> } };

export type OutsidePartsFragment = { monitoringHosts: Array<string>, channels: Array<{ id: string, kind: ChannelKind, name: string, address: string, owner: string, since: string, until: string | null }>, monitoring: { host: string, site: string } | null };

export type SiteOutsideQueryVariables = Exact<{
  portalId: string;
}>;


export type SiteOutsideQuery = { siteOutside: { monitoringHosts: Array<string>, channels: Array<{ id: string, kind: ChannelKind, name: string, address: string, owner: string, since: string, until: string | null }>, monitoring: { host: string, site: string } | null } };

export type SetChannelMutationVariables = Exact<{
  input: SetChannelInput;
}>;


export type SetChannelMutation = { setChannel: { errors: Array<{ field: string, code: string, message: string }> } };

export type RemoveChannelMutationVariables = Exact<{
  input: RemoveChannelInput;
}>;


export type RemoveChannelMutation = { removeChannel: { errors: Array<{ field: string, code: string, message: string }> } };

export type SetMonitoringMutationVariables = Exact<{
  input: SetMonitoringInput;
}>;


export type SetMonitoringMutation = { setMonitoring: { errors: Array<{ field: string, code: string, message: string }> } };

export type PlacementPartsFragment = { itemId: string, originPortalId: string, originName: string, title: string, url: string | null, mark: string, forced: boolean, state: PlacementState, reason: string | null, changedAt: string, section: { id: string, name: string } | null };

export type OfferPartsFragment = { id: string, mode: OfferMode, at: string, targets: number, placed: number, waiting: number, declined: number, removed: number, reasons: Array<string>, by: { displayName: string } };

export type ItemsAroundQueryVariables = Exact<{
  portalId: string;
  everywhere: boolean;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ItemsAroundQuery = { itemsAround: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, originPortalId: string, originName: string, kindName: string, title: string, summary: string, url: string, publishedAt: string, state: PlacementState | null, section: { id: string, name: string } | null } }> } };

export type PlacementsQueryVariables = Exact<{
  portalId: string;
  states: Array<PlacementState> | PlacementState;
}>;


export type PlacementsQuery = { placements: Array<{ itemId: string, originPortalId: string, originName: string, title: string, url: string | null, mark: string, forced: boolean, state: PlacementState, reason: string | null, changedAt: string, section: { id: string, name: string } | null }> };

export type RelatedPortalsQueryVariables = Exact<{
  portalId: string;
}>;


export type RelatedPortalsQuery = { relatedPortals: Array<{ id: string, name: string, relation: Relation }> };

export type OffersQueryVariables = Exact<{
  portalId: string;
  itemId: string;
}>;


export type OffersQuery = { offers: Array<{ id: string, mode: OfferMode, at: string, targets: number, placed: number, waiting: number, declined: number, removed: number, reasons: Array<string>, by: { displayName: string } }> };

export type TakeItemMutationVariables = Exact<{
  input: TakeItemInput;
}>;


export type TakeItemMutation = { takeItem: { placement: { itemId: string, originPortalId: string, originName: string, title: string, url: string | null, mark: string, forced: boolean, state: PlacementState, reason: string | null, changedAt: string, section: { id: string, name: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type DeclinePlacementMutationVariables = Exact<{
  input: RefusePlacementInput;
}>;


export type DeclinePlacementMutation = { declinePlacement: { placement: { itemId: string, originPortalId: string, originName: string, title: string, url: string | null, mark: string, forced: boolean, state: PlacementState, reason: string | null, changedAt: string, section: { id: string, name: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type RemovePlacementMutationVariables = Exact<{
  input: RefusePlacementInput;
}>;


export type RemovePlacementMutation = { removePlacement: { placement: { itemId: string, originPortalId: string, originName: string, title: string, url: string | null, mark: string, forced: boolean, state: PlacementState, reason: string | null, changedAt: string, section: { id: string, name: string } | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type PushItemMutationVariables = Exact<{
  input: PushItemInput;
}>;


export type PushItemMutation = { pushItem: { offers: Array<{ id: string, mode: OfferMode, at: string, targets: number, placed: number, waiting: number, declined: number, removed: number, reasons: Array<string>, by: { displayName: string } }> | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ProposeItemMutationVariables = Exact<{
  input: ProposeItemInput;
}>;


export type ProposeItemMutation = { proposeItem: { offers: Array<{ id: string, mode: OfferMode, at: string, targets: number, placed: number, waiting: number, declined: number, removed: number, reasons: Array<string>, by: { displayName: string } }> | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ReaderPartsFragment = { period: string, visits: number, views: number, averageSeconds: number | null, leftOut: number, ratings: number, useful: number, definitions: Array<string>, days: Array<{ day: string, visits: number, views: number }>, items: Array<{ id: string, title: string, slug: string, views: number, ratings: number, useful: number }>, banners: Array<{ id: string, title: string, clicks: number }>, referrers: Array<{ host: string, visits: number }>, reasons: Array<{ reason: string, ratings: number }> };

export type ReadersQueryVariables = Exact<{
  portalId: string;
  period?: string | null | undefined;
}>;


export type ReadersQuery = { readers: { period: string, visits: number, views: number, averageSeconds: number | null, leftOut: number, ratings: number, useful: number, definitions: Array<string>, days: Array<{ day: string, visits: number, views: number }>, items: Array<{ id: string, title: string, slug: string, views: number, ratings: number, useful: number }>, banners: Array<{ id: string, title: string, clicks: number }>, referrers: Array<{ host: string, visits: number }>, reasons: Array<{ reason: string, ratings: number }> } };

export type ReadersBelowQueryVariables = Exact<{
  portalId: string;
  period?: string | null | undefined;
}>;


export type ReadersBelowQuery = { readersBelow: { period: string, visits: number, views: number, averageSeconds: number | null, leftOut: number, ratings: number, useful: number, definitions: Array<string>, days: Array<{ day: string, visits: number, views: number }>, items: Array<{ id: string, title: string, slug: string, views: number, ratings: number, useful: number }>, banners: Array<{ id: string, title: string, clicks: number }>, referrers: Array<{ host: string, visits: number }>, reasons: Array<{ reason: string, ratings: number }> } };

export type DeadLinksQueryVariables = Exact<{
  portalId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DeadLinksQuery = { deadLinks: { totalCount: number, edges: Array<{ node: { url: string, fault: string, movedTo: string | null, failedSince: string, checkedAt: string, items: Array<{ id: string, title: string, slug: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubtreeReadersQueryVariables = Exact<{
  period?: string | null | undefined;
  unitId?: string | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SubtreeReadersQuery = { subtreeReaders: { period: string, asOf: string, visits: number, views: number, averageSeconds: number | null, leftOut: number, online: number, portalCount: number, byMonth: boolean, listedMonth: string, definitions: Array<string>, days: Array<{ day: string, visits: number, views: number }>, portals: { totalCount: number, edges: Array<{ node: { portalId: string, name: string, visits: number, views: number, averageSeconds: number | null, online: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, items: Array<{ id: string, portalId: string, portal: string, title: string, views: number }>, referrers: Array<{ host: string, visits: number }> } };

export type RequestPartsFragment = { id: string, state: RequestState, sender: string, letterNumber: string, letterDate: string | null, subject: string, wantedOn: string | null, fileId: string | null, fileName: string | null, receivedOn: string, dueOn: string, recordedByName: string | null, itemId: string | null, itemTitle: string | null, itemState: ItemState | null, answer: string | null, answeredOn: string | null, isFromPortal: boolean, words: string, originTitle: string | null, originUrl: string | null, isTakenOver: boolean, missingFile: string | null, question: string | null, reply: string | null };

export type PostingRequestsQueryVariables = Exact<{
  portalId: string;
  waiting: boolean;
  after?: string | null | undefined;
}>;


export type PostingRequestsQuery = { postingRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: RequestState, sender: string, letterNumber: string, letterDate: string | null, subject: string, wantedOn: string | null, fileId: string | null, fileName: string | null, receivedOn: string, dueOn: string, recordedByName: string | null, itemId: string | null, itemTitle: string | null, itemState: ItemState | null, answer: string | null, answeredOn: string | null, isFromPortal: boolean, words: string, originTitle: string | null, originUrl: string | null, isTakenOver: boolean, missingFile: string | null, question: string | null, reply: string | null } }> } };

export type PostingRequestCountsQueryVariables = Exact<{
  portalId: string;
}>;


export type PostingRequestCountsQuery = { postingRequestCounts: { received: number, answered: number, onTime: number, accepted: number, declined: number, late: number } };

export type RecordPostingRequestMutationVariables = Exact<{
  input: RecordPostingRequestInput;
}>;


export type RecordPostingRequestMutation = { recordPostingRequest: { request: { id: string, state: RequestState, sender: string, letterNumber: string, letterDate: string | null, subject: string, wantedOn: string | null, fileId: string | null, fileName: string | null, receivedOn: string, dueOn: string, recordedByName: string | null, itemId: string | null, itemTitle: string | null, itemState: ItemState | null, answer: string | null, answeredOn: string | null, isFromPortal: boolean, words: string, originTitle: string | null, originUrl: string | null, isTakenOver: boolean, missingFile: string | null, question: string | null, reply: string | null } | null, errors: Array<{ field: string, message: string }> } };

export type AcceptPostingRequestMutationVariables = Exact<{
  input: AcceptPostingRequestInput;
}>;


export type AcceptPostingRequestMutation = { acceptPostingRequest: { request: { id: string, state: RequestState, sender: string, letterNumber: string, letterDate: string | null, subject: string, wantedOn: string | null, fileId: string | null, fileName: string | null, receivedOn: string, dueOn: string, recordedByName: string | null, itemId: string | null, itemTitle: string | null, itemState: ItemState | null, answer: string | null, answeredOn: string | null, isFromPortal: boolean, words: string, originTitle: string | null, originUrl: string | null, isTakenOver: boolean, missingFile: string | null, question: string | null, reply: string | null } | null, errors: Array<{ field: string, message: string }> } };

export type DeclinePostingRequestMutationVariables = Exact<{
  input: DeclinePostingRequestInput;
}>;


export type DeclinePostingRequestMutation = { declinePostingRequest: { request: { id: string, state: RequestState, sender: string, letterNumber: string, letterDate: string | null, subject: string, wantedOn: string | null, fileId: string | null, fileName: string | null, receivedOn: string, dueOn: string, recordedByName: string | null, itemId: string | null, itemTitle: string | null, itemState: ItemState | null, answer: string | null, answeredOn: string | null, isFromPortal: boolean, words: string, originTitle: string | null, originUrl: string | null, isTakenOver: boolean, missingFile: string | null, question: string | null, reply: string | null } | null, errors: Array<{ field: string, message: string }> } };

export type AskPostingRequestMutationVariables = Exact<{
  input: AskPostingRequestInput;
}>;


export type AskPostingRequestMutation = { askPostingRequest: { request: { id: string, state: RequestState, sender: string, letterNumber: string, letterDate: string | null, subject: string, wantedOn: string | null, fileId: string | null, fileName: string | null, receivedOn: string, dueOn: string, recordedByName: string | null, itemId: string | null, itemTitle: string | null, itemState: ItemState | null, answer: string | null, answeredOn: string | null, isFromPortal: boolean, words: string, originTitle: string | null, originUrl: string | null, isTakenOver: boolean, missingFile: string | null, question: string | null, reply: string | null } | null, errors: Array<{ field: string, message: string }> } };

export type ItemReviewsQueryVariables = Exact<{
  portalId: string;
}>;


export type ItemReviewsQuery = { itemReviews: Array<{ owner: string, reviewOn: string, isOverdue: boolean, item: { id: string, state: ItemState, title: string, updatedAt: string, publishAt: string | null, keeper: { id: string, displayName: string }, section: { id: string, name: string }, author: { id: string, displayName: string } } }> };

export type FileRoomsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FileRoomsQuery = { fileRooms: { totalCount: number, usedBytes: number, limitBytes: number, highCount: number, criticalCount: number, edges: Array<{ node: { portalId: string, name: string, limitBytes: number, usedBytes: number, pictureBytes: number, documentBytes: number, videoBytes: number, level: QuotaLevel, daysLeft: number | null, measuredAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetFileRoomMutationVariables = Exact<{
  input: SetFileQuotaInput;
}>;


export type SetFileRoomMutation = { setFileQuota: { quota: { limitBytes: number } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ExemptionFragment = { id: string, decisionNumber: string, decidedOn: string, reason: string, startsOn: string, endsOn: string | null, recordedBy: { id: string, displayName: string } };

export type SecondFactorExemptionsQueryVariables = Exact<{
  portalId: string;
}>;


export type SecondFactorExemptionsQuery = { secondFactorExemptions: Array<{ id: string, decisionNumber: string, decidedOn: string, reason: string, startsOn: string, endsOn: string | null, recordedBy: { id: string, displayName: string } }> };

export type RecordSecondFactorExemptionMutationVariables = Exact<{
  input: RecordSecondFactorExemptionInput;
}>;


export type RecordSecondFactorExemptionMutation = { recordSecondFactorExemption: { exemption: { id: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type EndSecondFactorExemptionMutationVariables = Exact<{
  input: EndSecondFactorExemptionInput;
}>;


export type EndSecondFactorExemptionMutation = { endSecondFactorExemption: { exemption: { id: string } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type TagPartsFragment = { id: string, sort: TagSort, slug: string, name: string, nameEn: string, summary: string, opensOn: string | null, closesOn: string | null, isOpen: boolean, items: number, publicItems: number };

export type TagsQueryVariables = Exact<{
  portalId: string;
}>;


export type TagsQuery = { tags: Array<{ id: string, sort: TagSort, slug: string, name: string, nameEn: string, summary: string, opensOn: string | null, closesOn: string | null, isOpen: boolean, items: number, publicItems: number }> };

export type WriteTagMutationVariables = Exact<{
  input: WriteTagInput;
}>;


export type WriteTagMutation = { writeTag: { tags: Array<{ id: string, sort: TagSort, slug: string, name: string, nameEn: string, summary: string, opensOn: string | null, closesOn: string | null, isOpen: boolean, items: number, publicItems: number }>, errors: Array<{ field: string, code: string, message: string }> } };

export type RemoveTagMutationVariables = Exact<{
  input: RemoveTagInput;
}>;


export type RemoveTagMutation = { removeTag: { tags: Array<{ id: string, sort: TagSort, slug: string, name: string, nameEn: string, summary: string, opensOn: string | null, closesOn: string | null, isOpen: boolean, items: number, publicItems: number }>, errors: Array<{ field: string, code: string, message: string }> } };

export type TagItemMutationVariables = Exact<{
  input: TagItemInput;
}>;


export type TagItemMutation = { tagItem: { tagIds: Array<string> | null, errors: Array<{ field: string, code: string, message: string }> } };

export type TargetsQueryVariables = Exact<{
  year?: number | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TargetsQuery = { targets: { year: number, asOf: string, maySet: boolean, totalCount: number, plannedCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { target: number, done: number, percent: number | null, expected: number, daysLeft: number, pace: number | null, needed: number | null, forecastByYear: number | null, forecastByRecent: number | null, state: TargetState } | null, edges: Array<{ node: { done: number, portal: { id: string, name: string, host: string }, target: { amount: number, months: Array<number> | null, because: string, enteredAt: string } | null, progress: { target: number, done: number, percent: number | null, expected: number, daysLeft: number, pace: number | null, needed: number | null, forecastByYear: number | null, forecastByRecent: number | null, state: TargetState } | null } }> } };

export type HowFarFragment = { target: number, done: number, percent: number | null, expected: number, daysLeft: number, pace: number | null, needed: number | null, forecastByYear: number | null, forecastByRecent: number | null, state: TargetState };

export type SetTargetMutationVariables = Exact<{
  input: SetTargetInput;
}>;


export type SetTargetMutation = { setTarget: { done: boolean, errors: Array<{ field: string, code: string, message: string }> } };

export type WebhookPartsFragment = { id: string, label: string, url: string, events: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, formerSecretUntil: string | null };

export type DeliveryPartsFragment = { id: string, event: string, itemTitle: string | null, occurredAt: string, state: WebhookDeliveryState, attemptCount: number, nextAt: string | null, lastAt: string | null, lastStatus: number | null, lastError: string | null };

export type WebhooksQueryVariables = Exact<{
  portalId: string;
}>;


export type WebhooksQuery = { webhooks: Array<{ id: string, label: string, url: string, events: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, formerSecretUntil: string | null }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  portalId: string;
  webhookId: string;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ node: { id: string, event: string, itemTitle: string | null, occurredAt: string, state: WebhookDeliveryState, attemptCount: number, nextAt: string | null, lastAt: string | null, lastStatus: number | null, lastError: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookInput;
}>;


export type AddWebhookMutation = { addWebhook: { secret: string | null, webhook: { id: string, label: string, url: string, events: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, formerSecretUntil: string | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type ChangeWebhookMutationVariables = Exact<{
  input: ChangeWebhookInput;
}>;


export type ChangeWebhookMutation = { changeWebhook: { webhook: { id: string, label: string, url: string, events: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, formerSecretUntil: string | null } | null, errors: Array<{ field: string, code: string, message: string }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhook: { id: string, label: string, url: string, events: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, formerSecretUntil: string | null } | null } };

export type TryWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type TryWebhookMutation = { tryWebhook: { delivery: { id: string } } };

export type ResendWebhookDeliveryMutationVariables = Exact<{
  input: ResendWebhookDeliveryInput;
}>;


export type ResendWebhookDeliveryMutation = { resendWebhookDelivery: { delivery: { id: string } } };

export type RemoveWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type RemoveWebhookMutation = { removeWebhook: { removedId: string } };

export type DraftChecksQueryVariables = Exact<{
  portalId: string;
  id: string;
}>;


export type DraftChecksQuery = { draftChecks: Array<{ id: string, code: string, refuses: boolean, message: string, field: string, from: number, to: number, quote: string, better: string | null }> };

export type LinkTargetsQueryVariables = Exact<{
  portalId: string;
  search?: string | null | undefined;
}>;


export type LinkTargetsQuery = { linkTargets: Array<{ itemId: string, title: string, path: string, publishedAt: string }> };

export type PreviewLinkQueryVariables = Exact<{
  portalId: string;
  id: string;
}>;


export type PreviewLinkQuery = { previewLink: { url: string, until: string } };

export type RevisionsQueryVariables = Exact<{
  portalId: string;
  id: string;
}>;


export type RevisionsQuery = { revisions: Array<{ id: string, number: number, sealedAt: string, isPublic: boolean, sealedBy: { id: string, displayName: string } }> };

export type RevisionQueryVariables = Exact<{
  portalId: string;
  id: string;
  revisionId: string;
}>;


export type RevisionQuery = { revision: { id: string, title: string, summary: string, body: unknown } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AdvertDoneFragmentDoc = new TypedDocumentString(`
    fragment AdvertDone on AdvertPayload {
  id
  errors {
    field
    message
  }
}
    `, {"fragmentName":"AdvertDone"}) as unknown as TypedDocumentString<AdvertDoneFragment, unknown>;
export const BannerPartsFragmentDoc = new TypedDocumentString(`
    fragment BannerParts on StandingBanner {
  itemId
  title
  slot
  approvedSlot
  startsOn
  endsOn
  isPaid
  isForced
  originName
  picture {
    address
    alt
    width
    height
  }
}
    `, {"fragmentName":"BannerParts"}) as unknown as TypedDocumentString<BannerPartsFragment, unknown>;
export const BoardSumPartsFragmentDoc = new TypedDocumentString(`
    fragment BoardSumParts on BoardSum {
  open
  late
  silent
  behind
  published
  waiting
  overdue
  waitingSince
  target
  done
  expected
  trend
}
    `, {"fragmentName":"BoardSumParts"}) as unknown as TypedDocumentString<BoardSumPartsFragment, unknown>;
export const BoardLineFragmentDoc = new TypedDocumentString(`
    fragment BoardLine on BoardPortal {
  portal {
    id
    name
    superiorName
    host
    state
  }
  unitId
  unitKind
  published
  trend
  plan {
    target
    done
    percent
    expected
    state
  }
  approvalMinutes
  lastPublishedOn
  daysSilent
  waiting
  waitingSince
  overdue
  reasons {
    measure
    value
    words
  }
}
    `, {"fragmentName":"BoardLine"}) as unknown as TypedDocumentString<BoardLineFragment, unknown>;
export const DirectivePartsFragmentDoc = new TypedDocumentString(`
    fragment DirectiveParts on Directive {
  id
  roundId
  state
  clock
  deadline
  note
  issuer
  sentAt
  sentBy
  seenAt
  seenBy
  answeredAt
  answeredBy
  answer
  escalatedAt
  isEscalatedToMe
  doneAt
  endedBy
  portal {
    id
    name
  }
  reasons {
    measure
    value
    limit
    words
    endValue
  }
  reminders {
    days
    dueOn
    sentAt
  }
}
    `, {"fragmentName":"DirectiveParts"}) as unknown as TypedDocumentString<DirectivePartsFragment, unknown>;
export const EditorialPaperPartsFragmentDoc = new TypedDocumentString(`
    fragment EditorialPaperParts on EditorialPaper {
  id
  kind
  number
  decidedOn
  decidedBy
  startsOn
  endsOn
  text
  waivesFourEyes
  isPublic
}
    `, {"fragmentName":"EditorialPaperParts"}) as unknown as TypedDocumentString<EditorialPaperPartsFragment, unknown>;
export const ProcessRulePartsFragmentDoc = new TypedDocumentString(`
    fragment ProcessRuleParts on ProcessRule {
  id
  section {
    id
    name
  }
  kind
  preset
  appraiseDays
  approveDays
  publishDays
  urgentDays
}
    `, {"fragmentName":"ProcessRuleParts"}) as unknown as TypedDocumentString<ProcessRulePartsFragment, unknown>;
export const FigurePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureParts on Figure {
  measure {
    id
    name
    counts
    citation
  }
  asOf
  period {
    label
    lastDay
  }
  scope
  value
  text
  residual
  parts {
    key
    name
    amount
  }
  previous {
    period {
      label
    }
    value
    change
  }
  lastYear {
    period {
      label
    }
    value
    change
  }
}
    `, {"fragmentName":"FigureParts"}) as unknown as TypedDocumentString<FigurePartsFragment, unknown>;
export const StoredFilePartsFragmentDoc = new TypedDocumentString(`
    fragment StoredFileParts on StoredFile {
  id
  state
  name
  size
  kind
  type
  width
  height
  warnings
  refusal
  sameAs
  alt
  caption
  credit
  preview
  uploadedAt
  uploadedBy {
    displayName
  }
  uses {
    subjectType
    itemId
    title
    isPublic
  }
}
    `, {"fragmentName":"StoredFileParts"}) as unknown as TypedDocumentString<StoredFilePartsFragment, unknown>;
export const ImportShapeFragmentDoc = new TypedDocumentString(`
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}
    `, {"fragmentName":"ImportShape"}) as unknown as TypedDocumentString<ImportShapeFragment, unknown>;
export const LetterPartsFragmentDoc = new TypedDocumentString(`
    fragment LetterParts on SentLetter {
  id
  state
  toName
  letterNumber
  letterDate
  subject
  words
  wantedOn
  fileName
  itemId
  itemTitle
  sentOn
  sentByName
  question
  reply
  answer
  answeredOn
  url
}
    `, {"fragmentName":"LetterParts"}) as unknown as TypedDocumentString<LetterPartsFragment, unknown>;
export const PortalLookPartsFragmentDoc = new TypedDocumentString(`
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
    `, {"fragmentName":"PortalLookParts"}) as unknown as TypedDocumentString<PortalLookPartsFragment, unknown>;
export const LookPayloadPartsFragmentDoc = new TypedDocumentString(`
    fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}`, {"fragmentName":"LookPayloadParts"}) as unknown as TypedDocumentString<LookPayloadPartsFragment, unknown>;
export const OldSiteShapeFragmentDoc = new TypedDocumentString(`
    fragment OldSiteShape on SiteImport {
  id
  name
  format
  state
  refusal
  sectionId
  sections {
    name
    count
    sectionId
  }
  asDrafts
  counts {
    rows
    unread
    publish
    drafts
    unchanged
    skipped
    errors
    noted
    done
    failed
    undone
    pictures
  }
  secondsLeft
  createdAt
  endedAt
}
    `, {"fragmentName":"OldSiteShape"}) as unknown as TypedDocumentString<OldSiteShapeFragment, unknown>;
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on ItemCard {
  id
  state
  title
  updatedAt
  publishAt
  section {
    id
    name
  }
  author {
    id
    displayName
  }
}
    `, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const WholeFragmentDoc = new TypedDocumentString(`
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}
    `, {"fragmentName":"Whole"}) as unknown as TypedDocumentString<WholeFragment, unknown>;
export const SectionPartsFragmentDoc = new TypedDocumentString(`
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}
    `, {"fragmentName":"SectionParts"}) as unknown as TypedDocumentString<SectionPartsFragment, unknown>;
export const UpgradePartsFragmentDoc = new TypedDocumentString(`
    fragment UpgradeParts on SectionUpgrade {
  follows
  version
  law
  validFrom
  note
  fingerprint
  changes {
    kind
    code
    name
    newName
  }
}
    `, {"fragmentName":"UpgradeParts"}) as unknown as TypedDocumentString<UpgradePartsFragment, unknown>;
export const OutsidePartsFragmentDoc = new TypedDocumentString(`
    fragment OutsideParts on SiteOutside {
  channels {
    id
    kind
    name
    address
    owner
    since
    until
  }
  monitoring {
    host
    site
  }
  monitoringHosts
}
    `, {"fragmentName":"OutsideParts"}) as unknown as TypedDocumentString<OutsidePartsFragment, unknown>;
export const PlacementPartsFragmentDoc = new TypedDocumentString(`
    fragment PlacementParts on Placement {
  itemId
  originPortalId
  originName
  title
  url
  mark
  forced
  state
  section {
    id
    name
  }
  reason
  changedAt
}
    `, {"fragmentName":"PlacementParts"}) as unknown as TypedDocumentString<PlacementPartsFragment, unknown>;
export const OfferPartsFragmentDoc = new TypedDocumentString(`
    fragment OfferParts on Offer {
  id
  mode
  by {
    displayName
  }
  at
  targets
  placed
  waiting
  declined
  removed
  reasons
}
    `, {"fragmentName":"OfferParts"}) as unknown as TypedDocumentString<OfferPartsFragment, unknown>;
export const ReaderPartsFragmentDoc = new TypedDocumentString(`
    fragment ReaderParts on PortalReaders {
  period
  visits
  views
  averageSeconds
  leftOut
  ratings
  useful
  days {
    day
    visits
    views
  }
  items {
    id
    title
    slug
    views
    ratings
    useful
  }
  banners {
    id
    title
    clicks
  }
  referrers {
    host
    visits
  }
  reasons {
    reason
    ratings
  }
  definitions
}
    `, {"fragmentName":"ReaderParts"}) as unknown as TypedDocumentString<ReaderPartsFragment, unknown>;
export const RequestPartsFragmentDoc = new TypedDocumentString(`
    fragment RequestParts on PostingRequest {
  id
  state
  sender
  letterNumber
  letterDate
  subject
  wantedOn
  fileId
  fileName
  receivedOn
  dueOn
  recordedByName
  itemId
  itemTitle
  itemState
  answer
  answeredOn
  isFromPortal
  words
  originTitle
  originUrl
  isTakenOver
  missingFile
  question
  reply
}
    `, {"fragmentName":"RequestParts"}) as unknown as TypedDocumentString<RequestPartsFragment, unknown>;
export const ExemptionFragmentDoc = new TypedDocumentString(`
    fragment Exemption on SecondFactorExemption {
  id
  decisionNumber
  decidedOn
  reason
  startsOn
  endsOn
  recordedBy {
    id
    displayName
  }
}
    `, {"fragmentName":"Exemption"}) as unknown as TypedDocumentString<ExemptionFragment, unknown>;
export const TagPartsFragmentDoc = new TypedDocumentString(`
    fragment TagParts on PortalTag {
  id
  sort
  slug
  name
  nameEn
  summary
  opensOn
  closesOn
  isOpen
  items
  publicItems
}
    `, {"fragmentName":"TagParts"}) as unknown as TypedDocumentString<TagPartsFragment, unknown>;
export const HowFarFragmentDoc = new TypedDocumentString(`
    fragment howFar on TargetProgress {
  target
  done
  percent
  expected
  daysLeft
  pace
  needed
  forecastByYear
  forecastByRecent
  state
}
    `, {"fragmentName":"howFar"}) as unknown as TypedDocumentString<HowFarFragment, unknown>;
export const WebhookPartsFragmentDoc = new TypedDocumentString(`
    fragment WebhookParts on Webhook {
  id
  label
  url
  events
  state
  failingSince
  formerSecretUntil
}
    `, {"fragmentName":"WebhookParts"}) as unknown as TypedDocumentString<WebhookPartsFragment, unknown>;
export const DeliveryPartsFragmentDoc = new TypedDocumentString(`
    fragment DeliveryParts on WebhookDelivery {
  id
  event
  itemTitle
  occurredAt
  state
  attemptCount
  nextAt
  lastAt
  lastStatus
  lastError
}
    `, {"fragmentName":"DeliveryParts"}) as unknown as TypedDocumentString<DeliveryPartsFragment, unknown>;
export const AdvertBookDocument = new TypedDocumentString(`
    query advertBook($portalId: ID!, $year: Int!) {
  advertBook(portalId: $portalId, year: $year) {
    year
    isOn
    hasContracts
    years {
      year
      revenue
      estimate
      because
    }
  }
}
    `) as unknown as TypedDocumentString<AdvertBookQuery, AdvertBookQueryVariables>;
export const AdvertContractsDocument = new TypedDocumentString(`
    query advertContracts($portalId: ID!, $year: Int!, $after: String) {
  advertContracts(portalId: $portalId, year: $year, after: $after) {
    totalCount
    edges {
      node {
        id
        number
        advertiser
        price
        startsOn
        endsOn
        received
        banners {
          itemId
          title
          endsOn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdvertContractsQuery, AdvertContractsQueryVariables>;
export const AdvertReceiptsDocument = new TypedDocumentString(`
    query advertReceipts($portalId: ID!, $year: Int!, $after: String) {
  advertReceipts(portalId: $portalId, year: $year, after: $after) {
    totalCount
    countedCount
    amount
    edges {
      node {
        id
        number
        advertiser
        receivedOn
        amount
        voucher
        cancelledBecause
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdvertReceiptsQuery, AdvertReceiptsQueryVariables>;
export const AdvertsBelowDocument = new TypedDocumentString(`
    query advertsBelow($year: Int!, $unitId: ID, $after: String) {
  advertsBelow(year: $year, unitId: $unitId, after: $after) {
    asOf
    sum {
      year
      revenue
      estimate
    }
    contracts
    running
    years {
      year
      revenue
      estimate
    }
    portals {
      totalCount
      edges {
        node {
          portalId
          name
          isOn
          contracts
          running
          revenue
          estimate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdvertsBelowQuery, AdvertsBelowQueryVariables>;
export const AdvertContractsBelowDocument = new TypedDocumentString(`
    query advertContractsBelow($portalId: ID!, $year: Int!, $after: String) {
  advertContractsBelow(portalId: $portalId, year: $year, after: $after) {
    edges {
      node {
        number
        advertiser
        startsOn
        endsOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdvertContractsBelowQuery, AdvertContractsBelowQueryVariables>;
export const KeepAdvertContractDocument = new TypedDocumentString(`
    mutation keepAdvertContract($input: KeepAdvertContractInput!) {
  keepAdvertContract(input: $input) {
    ...AdvertDone
  }
}
    fragment AdvertDone on AdvertPayload {
  id
  errors {
    field
    message
  }
}`) as unknown as TypedDocumentString<KeepAdvertContractMutation, KeepAdvertContractMutationVariables>;
export const RecordAdvertReceiptDocument = new TypedDocumentString(`
    mutation recordAdvertReceipt($input: RecordAdvertReceiptInput!) {
  recordAdvertReceipt(input: $input) {
    ...AdvertDone
  }
}
    fragment AdvertDone on AdvertPayload {
  id
  errors {
    field
    message
  }
}`) as unknown as TypedDocumentString<RecordAdvertReceiptMutation, RecordAdvertReceiptMutationVariables>;
export const CancelAdvertReceiptDocument = new TypedDocumentString(`
    mutation cancelAdvertReceipt($input: CancelAdvertReceiptInput!) {
  cancelAdvertReceipt(input: $input) {
    ...AdvertDone
  }
}
    fragment AdvertDone on AdvertPayload {
  id
  errors {
    field
    message
  }
}`) as unknown as TypedDocumentString<CancelAdvertReceiptMutation, CancelAdvertReceiptMutationVariables>;
export const SetAdvertEstimateDocument = new TypedDocumentString(`
    mutation setAdvertEstimate($input: SetAdvertEstimateInput!) {
  setAdvertEstimate(input: $input) {
    ...AdvertDone
  }
}
    fragment AdvertDone on AdvertPayload {
  id
  errors {
    field
    message
  }
}`) as unknown as TypedDocumentString<SetAdvertEstimateMutation, SetAdvertEstimateMutationVariables>;
export const PortalBannersDocument = new TypedDocumentString(`
    query portalBanners($portalId: ID!) {
  portalBanners(portalId: $portalId) {
    ...BannerParts
  }
}
    fragment BannerParts on StandingBanner {
  itemId
  title
  slot
  approvedSlot
  startsOn
  endsOn
  isPaid
  isForced
  originName
  picture {
    address
    alt
    width
    height
  }
}`) as unknown as TypedDocumentString<PortalBannersQuery, PortalBannersQueryVariables>;
export const ArrangeBannersDocument = new TypedDocumentString(`
    mutation arrangeBanners($input: ArrangeBannersInput!) {
  arrangeBanners(input: $input) {
    banners {
      ...BannerParts
    }
    errors {
      field
      message
    }
  }
}
    fragment BannerParts on StandingBanner {
  itemId
  title
  slot
  approvedSlot
  startsOn
  endsOn
  isPaid
  isForced
  originName
  picture {
    address
    alt
    width
    height
  }
}`) as unknown as TypedDocumentString<ArrangeBannersMutation, ArrangeBannersMutationVariables>;
export const BoardDocument = new TypedDocumentString(`
    query Board($period: String, $unitId: ID, $unitKind: UnitKind, $only: BoardOnly, $search: String, $order: BoardOrder!, $first: Int!) {
  board(
    period: $period
    unitId: $unitId
    unitKind: $unitKind
    only: $only
    search: $search
    order: $order
    first: $first
  ) {
    asOf
    mark
    period {
      address
      label
      from
      lastDay
    }
    sum {
      portals
      ...BoardSumParts
    }
    closedPortals
    closedPublished
    classes {
      unitKind
      sum {
        ...BoardSumParts
      }
    }
    portals {
      edges {
        node {
          ...BoardLine
        }
      }
      totalCount
    }
  }
}
    fragment BoardSumParts on BoardSum {
  open
  late
  silent
  behind
  published
  waiting
  overdue
  waitingSince
  target
  done
  expected
  trend
}
fragment BoardLine on BoardPortal {
  portal {
    id
    name
    superiorName
    host
    state
  }
  unitId
  unitKind
  published
  trend
  plan {
    target
    done
    percent
    expected
    state
  }
  approvalMinutes
  lastPublishedOn
  daysSilent
  waiting
  waitingSince
  overdue
  reasons {
    measure
    value
    words
  }
}`) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const LateStepsDocument = new TypedDocumentString(`
    query LateSteps {
  lateSteps {
    id
    portalId
    portalName
    step
    dueOn
  }
}
    `) as unknown as TypedDocumentString<LateStepsQuery, LateStepsQueryVariables>;
export const DirectivesDocument = new TypedDocumentString(`
    query directives($portalId: ID, $show: DirectiveShow, $first: Int!, $after: String) {
  directives(portalId: $portalId, show: $show, first: $first, after: $after) {
    open
    overdue
    done
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...DirectiveParts
      }
    }
  }
}
    fragment DirectiveParts on Directive {
  id
  roundId
  state
  clock
  deadline
  note
  issuer
  sentAt
  sentBy
  seenAt
  seenBy
  answeredAt
  answeredBy
  answer
  escalatedAt
  isEscalatedToMe
  doneAt
  endedBy
  portal {
    id
    name
  }
  reasons {
    measure
    value
    limit
    words
    endValue
  }
  reminders {
    days
    dueOn
    sentAt
  }
}`) as unknown as TypedDocumentString<DirectivesQuery, DirectivesQueryVariables>;
export const LatePortalsDocument = new TypedDocumentString(`
    query latePortals {
  latePortals {
    deadline
    asOf
    portals {
      portalId
      name
      isUrged
      reasons {
        measure
        words
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LatePortalsQuery, LatePortalsQueryVariables>;
export const SendDirectivesDocument = new TypedDocumentString(`
    mutation sendDirectives($input: SendDirectivesInput!) {
  sendDirectives(input: $input) {
    roundId
    outcomes {
      portalId
      directiveId
      refusal {
        code
        message
      }
    }
    errors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendDirectivesMutation, SendDirectivesMutationVariables>;
export const SeeDirectiveDocument = new TypedDocumentString(`
    mutation seeDirective($input: DirectiveInput!) {
  seeDirective(input: $input) {
    directive {
      ...DirectiveParts
    }
  }
}
    fragment DirectiveParts on Directive {
  id
  roundId
  state
  clock
  deadline
  note
  issuer
  sentAt
  sentBy
  seenAt
  seenBy
  answeredAt
  answeredBy
  answer
  escalatedAt
  isEscalatedToMe
  doneAt
  endedBy
  portal {
    id
    name
  }
  reasons {
    measure
    value
    limit
    words
    endValue
  }
  reminders {
    days
    dueOn
    sentAt
  }
}`) as unknown as TypedDocumentString<SeeDirectiveMutation, SeeDirectiveMutationVariables>;
export const AnswerDirectiveDocument = new TypedDocumentString(`
    mutation answerDirective($input: AnswerDirectiveInput!) {
  answerDirective(input: $input) {
    directive {
      ...DirectiveParts
    }
    errors {
      field
      message
    }
  }
}
    fragment DirectiveParts on Directive {
  id
  roundId
  state
  clock
  deadline
  note
  issuer
  sentAt
  sentBy
  seenAt
  seenBy
  answeredAt
  answeredBy
  answer
  escalatedAt
  isEscalatedToMe
  doneAt
  endedBy
  portal {
    id
    name
  }
  reasons {
    measure
    value
    limit
    words
    endValue
  }
  reminders {
    days
    dueOn
    sentAt
  }
}`) as unknown as TypedDocumentString<AnswerDirectiveMutation, AnswerDirectiveMutationVariables>;
export const EditorialBoardDocument = new TypedDocumentString(`
    query EditorialBoard($portalId: ID!, $on: Date) {
  editorialBoard(portalId: $portalId, on: $on) {
    on
    decision {
      ...EditorialPaperParts
    }
    regulation {
      ...EditorialPaperParts
    }
    assignment {
      ...EditorialPaperParts
    }
    seats {
      id
      title
      name
      duties
      endsOn
      isPublic
      role
      person {
        id
        displayName
      }
      sections {
        id
        name
      }
    }
  }
}
    fragment EditorialPaperParts on EditorialPaper {
  id
  kind
  number
  decidedOn
  decidedBy
  startsOn
  endsOn
  text
  waivesFourEyes
  isPublic
}`) as unknown as TypedDocumentString<EditorialBoardQuery, EditorialBoardQueryVariables>;
export const EditorialPapersDocument = new TypedDocumentString(`
    query EditorialPapers($portalId: ID!) {
  editorialPapers(portalId: $portalId) {
    ...EditorialPaperParts
  }
  paperFiles(portalId: $portalId) {
    paperId
    name
  }
}
    fragment EditorialPaperParts on EditorialPaper {
  id
  kind
  number
  decidedOn
  decidedBy
  startsOn
  endsOn
  text
  waivesFourEyes
  isPublic
}`) as unknown as TypedDocumentString<EditorialPapersQuery, EditorialPapersQueryVariables>;
export const AttachPaperFileDocument = new TypedDocumentString(`
    mutation AttachPaperFile($input: AttachPaperFileInput!) {
  attachPaperFile(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttachPaperFileMutation, AttachPaperFileMutationVariables>;
export const DecideEditorialBoardDocument = new TypedDocumentString(`
    mutation DecideEditorialBoard($input: DecideEditorialBoardInput!) {
  decideEditorialBoard(input: $input) {
    invitations {
      displayName
      url
      expiresAt
    }
    passedOn {
      from {
        id
        displayName
      }
      to {
        id
        displayName
      }
      drafts
      waiting
      items
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DecideEditorialBoardMutation, DecideEditorialBoardMutationVariables>;
export const SetEditorialRegulationDocument = new TypedDocumentString(`
    mutation SetEditorialRegulation($input: SetEditorialRegulationInput!) {
  setEditorialRegulation(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetEditorialRegulationMutation, SetEditorialRegulationMutationVariables>;
export const AssignEditorialDutiesDocument = new TypedDocumentString(`
    mutation AssignEditorialDuties($input: AssignEditorialDutiesInput!) {
  assignEditorialDuties(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignEditorialDutiesMutation, AssignEditorialDutiesMutationVariables>;
export const ProcessRulesDocument = new TypedDocumentString(`
    query ProcessRules($portalId: ID!) {
  processRules(portalId: $portalId) {
    ...ProcessRuleParts
  }
}
    fragment ProcessRuleParts on ProcessRule {
  id
  section {
    id
    name
  }
  kind
  preset
  appraiseDays
  approveDays
  publishDays
  urgentDays
}`) as unknown as TypedDocumentString<ProcessRulesQuery, ProcessRulesQueryVariables>;
export const SetProcessRuleDocument = new TypedDocumentString(`
    mutation SetProcessRule($input: SetProcessRuleInput!) {
  setProcessRule(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetProcessRuleMutation, SetProcessRuleMutationVariables>;
export const EndProcessRuleDocument = new TypedDocumentString(`
    mutation EndProcessRule($input: EndProcessRuleInput!) {
  endProcessRule(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndProcessRuleMutation, EndProcessRuleMutationVariables>;
export const BoardPortalDocument = new TypedDocumentString(`
    query BoardPortal($portalId: ID!, $period: String) {
  boardPortal(portalId: $portalId, period: $period) {
    ...BoardLine
  }
}
    fragment BoardLine on BoardPortal {
  portal {
    id
    name
    superiorName
    host
    state
  }
  unitId
  unitKind
  published
  trend
  plan {
    target
    done
    percent
    expected
    state
  }
  approvalMinutes
  lastPublishedOn
  daysSilent
  waiting
  waitingSince
  overdue
  reasons {
    measure
    value
    words
  }
}`) as unknown as TypedDocumentString<BoardPortalQuery, BoardPortalQueryVariables>;
export const FigureDocument = new TypedDocumentString(`
    query Figure($measure: String!, $period: String, $unitId: ID, $portalId: ID, $by: FigureBy) {
  figure(
    measure: $measure
    period: $period
    unitId: $unitId
    portalId: $portalId
    by: $by
  ) {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  measure {
    id
    name
    counts
    citation
  }
  asOf
  period {
    label
    lastDay
  }
  scope
  value
  text
  residual
  parts {
    key
    name
    amount
  }
  previous {
    period {
      label
    }
    value
    change
  }
  lastYear {
    period {
      label
    }
    value
    change
  }
}`) as unknown as TypedDocumentString<FigureQuery, FigureQueryVariables>;
export const FigureRowsDocument = new TypedDocumentString(`
    query FigureRows($measure: String!, $period: String, $unitId: ID, $portalId: ID, $by: FigureBy, $key: String, $first: Int!, $after: String) {
  figureRows(
    measure: $measure
    period: $period
    unitId: $unitId
    portalId: $portalId
    by: $by
    key: $key
    first: $first
    after: $after
  ) {
    edges {
      node {
        portalId
        portalName
        host
        amount
        belongsOn
        enteredOn
        step
        since
        kind
        title
        slug
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FigureRowsQuery, FigureRowsQueryVariables>;
export const SectionGridDocument = new TypedDocumentString(`
    query SectionGrid($period: String, $unitId: ID) {
  sectionGrid(period: $period, unitId: $unitId) {
    asOf
    sections {
      code
      name
    }
    portals {
      portalId
      name
      unitKind
      cells {
        code
        published
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SectionGridQuery, SectionGridQueryVariables>;
export const ProvincesDocument = new TypedDocumentString(`
    query Provinces($period: String) {
  provinces(period: $period) {
    asOf
    period {
      label
    }
    provinces {
      unitId
      name
      portals
      open
      silent
      published
      publishedLastYear
      waiting
      target
      done
    }
  }
}
    `) as unknown as TypedDocumentString<ProvincesQuery, ProvincesQueryVariables>;
export const MeasuresDocument = new TypedDocumentString(`
    query Measures {
  measures {
    id
    name
    counts
    citation
  }
}
    `) as unknown as TypedDocumentString<MeasuresQuery, MeasuresQueryVariables>;
export const FilesDocument = new TypedDocumentString(`
    query files($portalId: ID!, $search: String, $kind: FileKind, $after: String) {
  files(
    portalId: $portalId
    search: $search
    kind: $kind
    first: 24
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...StoredFileParts
      }
    }
  }
}
    fragment StoredFileParts on StoredFile {
  id
  state
  name
  size
  kind
  type
  width
  height
  warnings
  refusal
  sameAs
  alt
  caption
  credit
  preview
  uploadedAt
  uploadedBy {
    displayName
  }
  uses {
    subjectType
    itemId
    title
    isPublic
  }
}`) as unknown as TypedDocumentString<FilesQuery, FilesQueryVariables>;
export const FileDocument = new TypedDocumentString(`
    query file($portalId: ID!, $id: ID!) {
  file(portalId: $portalId, id: $id) {
    ...StoredFileParts
  }
}
    fragment StoredFileParts on StoredFile {
  id
  state
  name
  size
  kind
  type
  width
  height
  warnings
  refusal
  sameAs
  alt
  caption
  credit
  preview
  uploadedAt
  uploadedBy {
    displayName
  }
  uses {
    subjectType
    itemId
    title
    isPublic
  }
}`) as unknown as TypedDocumentString<FileQuery, FileQueryVariables>;
export const FileQuotaDocument = new TypedDocumentString(`
    query fileQuota($portalId: ID!) {
  fileQuota(portalId: $portalId) {
    limitBytes
    usedBytes
    level
    daysLeft
  }
}
    `) as unknown as TypedDocumentString<FileQuotaQuery, FileQuotaQueryVariables>;
export const DescribeFileDocument = new TypedDocumentString(`
    mutation describeFile($input: DescribeFileInput!) {
  describeFile(input: $input) {
    file {
      ...StoredFileParts
    }
    errors {
      field
      message
    }
  }
}
    fragment StoredFileParts on StoredFile {
  id
  state
  name
  size
  kind
  type
  width
  height
  warnings
  refusal
  sameAs
  alt
  caption
  credit
  preview
  uploadedAt
  uploadedBy {
    displayName
  }
  uses {
    subjectType
    itemId
    title
    isPublic
  }
}`) as unknown as TypedDocumentString<DescribeFileMutation, DescribeFileMutationVariables>;
export const RemoveFileDocument = new TypedDocumentString(`
    mutation removeFile($input: RemoveFileInput!) {
  removeFile(input: $input) {
    file {
      id
    }
    errors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveFileMutation, RemoveFileMutationVariables>;
export const ProvinceDocument = new TypedDocumentString(`
    query Province {
  portalDirectory(level: PROVINCE, first: 1) {
    edges {
      node {
        portal {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProvinceQuery, ProvinceQueryVariables>;
export const ImportsDocument = new TypedDocumentString(`
    query Imports($portalId: ID!) {
  portalImports(portalId: $portalId) {
    id
    fileName
    state
    createdAt
    counts {
      rows
      create
      change
      errors
      done
      failed
    }
  }
}
    `) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const ImportDocument = new TypedDocumentString(`
    query Import($portalId: ID!, $importId: ID!) {
  portalImport(portalId: $portalId, importId: $importId) {
    ...ImportShape
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<ImportQuery, ImportQueryVariables>;
export const ImportRowsDocument = new TypedDocumentString(`
    query ImportRows($portalId: ID!, $importId: ID!, $show: ImportRowFilter!, $first: Int!, $after: String) {
  portalImportRows(
    portalId: $portalId
    importId: $importId
    show: $show
    first: $first
    after: $after
  ) {
    edges {
      node {
        number
        action
        state
        unitCode
        unitName
        host
        faults {
          code
          isError
          letter
          column
          message
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportRowsQuery, ImportRowsQueryVariables>;
export const SetImportMappingDocument = new TypedDocumentString(`
    mutation SetImportMapping($input: SetImportMappingInput!) {
  setImportMapping(input: $input) {
    import {
      ...ImportShape
    }
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<SetImportMappingMutation, SetImportMappingMutationVariables>;
export const PlanImportDocument = new TypedDocumentString(`
    mutation PlanImport($input: ImportInput!) {
  planImport(input: $input) {
    import {
      ...ImportShape
    }
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<PlanImportMutation, PlanImportMutationVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: ImportInput!) {
  startImport(input: $input) {
    import {
      ...ImportShape
    }
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const PauseImportDocument = new TypedDocumentString(`
    mutation PauseImport($input: ImportInput!) {
  pauseImport(input: $input) {
    import {
      ...ImportShape
    }
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<PauseImportMutation, PauseImportMutationVariables>;
export const ResumeImportDocument = new TypedDocumentString(`
    mutation ResumeImport($input: ImportInput!) {
  resumeImport(input: $input) {
    import {
      ...ImportShape
    }
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<ResumeImportMutation, ResumeImportMutationVariables>;
export const CancelImportDocument = new TypedDocumentString(`
    mutation CancelImport($input: ImportInput!) {
  cancelImport(input: $input) {
    import {
      ...ImportShape
    }
  }
}
    fragment ImportShape on PortalImport {
  id
  fileName
  state
  refusal
  notes
  columns {
    column
    letter
    heading
    key
    isSure
    samples
  }
  knownColumns {
    key
    title
  }
  counts {
    rows
    create
    change
    unchanged
    errors
    noted
    done
    failed
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<CancelImportMutation, CancelImportMutationVariables>;
export const KindFormsDocument = new TypedDocumentString(`
    query kindForms($portalId: ID!) {
  itemKinds(portalId: $portalId) {
    code
    needsText
    fields {
      name
      label
      type
      help
      isRequired
      suggestions {
        code
        name
      }
      accepts
      choices {
        code
        name
      }
      columns {
        name
        label
        type
        choices {
          code
          name
        }
      }
    }
    rules {
      words
      law
    }
  }
}
    `) as unknown as TypedDocumentString<KindFormsQuery, KindFormsQueryVariables>;
export const SentLettersDocument = new TypedDocumentString(`
    query sentLetters($portalId: ID!, $after: String) {
  sentLetters(portalId: $portalId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...LetterParts
      }
    }
  }
}
    fragment LetterParts on SentLetter {
  id
  state
  toName
  letterNumber
  letterDate
  subject
  words
  wantedOn
  fileName
  itemId
  itemTitle
  sentOn
  sentByName
  question
  reply
  answer
  answeredOn
  url
}`) as unknown as TypedDocumentString<SentLettersQuery, SentLettersQueryVariables>;
export const SentLetterCountsDocument = new TypedDocumentString(`
    query sentLetterCounts($portalId: ID!) {
  sentLetterCounts(portalId: $portalId) {
    sent
    answered
    posted
    declined
  }
}
    `) as unknown as TypedDocumentString<SentLetterCountsQuery, SentLetterCountsQueryVariables>;
export const SendLetterDocument = new TypedDocumentString(`
    mutation sendLetter($input: SendLetterInput!) {
  sendLetter(input: $input) {
    letter {
      ...LetterParts
    }
    errors {
      field
      message
    }
  }
}
    fragment LetterParts on SentLetter {
  id
  state
  toName
  letterNumber
  letterDate
  subject
  words
  wantedOn
  fileName
  itemId
  itemTitle
  sentOn
  sentByName
  question
  reply
  answer
  answeredOn
  url
}`) as unknown as TypedDocumentString<SendLetterMutation, SendLetterMutationVariables>;
export const ReplyToLetterDocument = new TypedDocumentString(`
    mutation replyToLetter($input: ReplyToLetterInput!) {
  replyToLetter(input: $input) {
    letter {
      ...LetterParts
    }
    errors {
      field
      message
    }
  }
}
    fragment LetterParts on SentLetter {
  id
  state
  toName
  letterNumber
  letterDate
  subject
  words
  wantedOn
  fileName
  itemId
  itemTitle
  sentOn
  sentByName
  question
  reply
  answer
  answeredOn
  url
}`) as unknown as TypedDocumentString<ReplyToLetterMutation, ReplyToLetterMutationVariables>;
export const PortalLookDocument = new TypedDocumentString(`
    query portalLook($portalId: ID!) {
  portalLook(portalId: $portalId) {
    ...PortalLookParts
  }
  portalSections(portalId: $portalId) {
    id
    slug
    name
    holdsItems
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}`) as unknown as TypedDocumentString<PortalLookQuery, PortalLookQueryVariables>;
export const ArrangeHomeDocument = new TypedDocumentString(`
    mutation arrangeHome($input: ArrangeHomeInput!) {
  arrangeHome(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<ArrangeHomeMutation, ArrangeHomeMutationVariables>;
export const SetMenuDocument = new TypedDocumentString(`
    mutation setMenu($input: SetMenuInput!) {
  setMenu(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetMenuMutation, SetMenuMutationVariables>;
export const SetLinksDocument = new TypedDocumentString(`
    mutation setLinks($input: SetLinksInput!) {
  setLinks(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetLinksMutation, SetLinksMutationVariables>;
export const SetContactsDocument = new TypedDocumentString(`
    mutation setContacts($input: SetContactsInput!) {
  setContacts(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetContactsMutation, SetContactsMutationVariables>;
export const SetBannersDocument = new TypedDocumentString(`
    mutation setBanners($input: SetBannersInput!) {
  setBanners(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetBannersMutation, SetBannersMutationVariables>;
export const SetUrgentNoticesDocument = new TypedDocumentString(`
    mutation setUrgentNotices($input: SetUrgentNoticesInput!) {
  setUrgentNotices(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetUrgentNoticesMutation, SetUrgentNoticesMutationVariables>;
export const SetTrustLabelsDocument = new TypedDocumentString(`
    mutation setTrustLabels($input: SetTrustLabelsInput!) {
  setTrustLabels(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetTrustLabelsMutation, SetTrustLabelsMutationVariables>;
export const SetOldAddressesDocument = new TypedDocumentString(`
    mutation setOldAddresses($input: SetOldAddressesInput!) {
  setOldAddresses(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<SetOldAddressesMutation, SetOldAddressesMutationVariables>;
export const StateAccessibilityDocument = new TypedDocumentString(`
    mutation stateAccessibility($input: StateAccessibilityInput!) {
  stateAccessibility(input: $input) {
    ...LookPayloadParts
  }
}
    fragment PortalLookParts on PortalLook {
  stamp
  host
  layout {
    version
    blocks {
      kind
      name
      place
      required
      standard
      most
      lines {
        least
        most
        usual
      }
    }
  }
  blocks {
    kind
    shown
    title
    sectionId
    lines
  }
  menu {
    label
    sectionId
    address
    entries {
      label
      sectionId
      address
    }
  }
  links {
    place
    group
    name
    address
  }
  contacts {
    name
    duty
    phone
    email
  }
  banners {
    title
    theme
    address
    startsOn
    endsOn
  }
  notices {
    text
    address
    startsOn
    endsOn
  }
  trustLabels {
    holder
    code
    address
    startsOn
    endsOn
  }
  oldAddresses {
    path
    sectionId
    address
  }
  accessibility {
    level
    assessedOn
    knownFaults
    complaints
  }
}
fragment LookPayloadParts on PortalLookPayload {
  look {
    ...PortalLookParts
  }
  errors {
    field
    code
    message
  }
}`) as unknown as TypedDocumentString<StateAccessibilityMutation, StateAccessibilityMutationVariables>;
export const CoveredUnitsDocument = new TypedDocumentString(`
    query CoveredUnits {
  units(first: 100) {
    edges {
      node {
        id
        kind
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoveredUnitsQuery, CoveredUnitsQueryVariables>;
export const ProvinceMapDocument = new TypedDocumentString(`
    query ProvinceMap($unitId: ID!) {
  provinceMap(unitId: $unitId) {
    unitId
    viewBox
    source
    loadedAt
    shapes {
      unitId
      code
      name
      portalIds
      path
      centre {
        x
        y
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProvinceMapQuery, ProvinceMapQueryVariables>;
export const MyTasksDocument = new TypedDocumentString(`
    query myTasks {
  myTasks {
    id
    subject
    step
    itemId
    title
    since
    dueOn
    portal {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<MyTasksQuery, MyTasksQueryVariables>;
export const MyNoticesDocument = new TypedDocumentString(`
    query myNotices {
  myNotices {
    id
    kind
    step
    itemId
    isOwn
    isSent
    title
    byName
    reason
    at
    readAt
    portal {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<MyNoticesQuery, MyNoticesQueryVariables>;
export const UnreadNoticesDocument = new TypedDocumentString(`
    query unreadNotices {
  unreadNotices
}
    `) as unknown as TypedDocumentString<UnreadNoticesQuery, UnreadNoticesQueryVariables>;
export const MarkAllNoticesReadDocument = new TypedDocumentString(`
    mutation markAllNoticesRead {
  markAllNoticesRead {
    unread
  }
}
    `) as unknown as TypedDocumentString<MarkAllNoticesReadMutation, MarkAllNoticesReadMutationVariables>;
export const NoticeChoicesDocument = new TypedDocumentString(`
    query noticeChoices {
  noticeChoices {
    kind
    mail
    inApp
  }
}
    `) as unknown as TypedDocumentString<NoticeChoicesQuery, NoticeChoicesQueryVariables>;
export const ChooseNoticeDocument = new TypedDocumentString(`
    mutation chooseNotice($input: ChooseNoticeInput!) {
  chooseNotice(input: $input) {
    choices {
      kind
      mail
      inApp
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseNoticeMutation, ChooseNoticeMutationVariables>;
export const OldSitesDocument = new TypedDocumentString(`
    query OldSites($portalId: ID!) {
  siteImports(portalId: $portalId) {
    id
    name
    state
    createdAt
    counts {
      rows
      publish
      drafts
      errors
      done
    }
  }
}
    `) as unknown as TypedDocumentString<OldSitesQuery, OldSitesQueryVariables>;
export const OldSiteDocument = new TypedDocumentString(`
    query OldSite($portalId: ID!, $importId: ID!) {
  siteImport(portalId: $portalId, importId: $importId) {
    ...OldSiteShape
  }
  sections(portalId: $portalId) {
    id
    name
  }
}
    fragment OldSiteShape on SiteImport {
  id
  name
  format
  state
  refusal
  sectionId
  sections {
    name
    count
    sectionId
  }
  asDrafts
  counts {
    rows
    unread
    publish
    drafts
    unchanged
    skipped
    errors
    noted
    done
    failed
    undone
    pictures
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<OldSiteQuery, OldSiteQueryVariables>;
export const OldSiteEntriesDocument = new TypedDocumentString(`
    query OldSiteEntries($portalId: ID!, $importId: ID!, $show: SiteEntryFilter!, $after: String) {
  siteImportEntries(
    portalId: $portalId
    importId: $importId
    show: $show
    first: 50
    after: $after
  ) {
    edges {
      node {
        number
        title
        address
        publishedAt
        section
        pictures
        action
        state
        itemId
        faults {
          code
          level
          message
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OldSiteEntriesQuery, OldSiteEntriesQueryVariables>;
export const CrawlSiteDocument = new TypedDocumentString(`
    mutation CrawlSite($input: CrawlSiteInput!) {
  crawlSite(input: $input) {
    siteImport {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CrawlSiteMutation, CrawlSiteMutationVariables>;
export const SetOldSiteDocument = new TypedDocumentString(`
    mutation SetOldSite($input: SetSiteImportInput!) {
  setSiteImport(input: $input) {
    siteImport {
      ...OldSiteShape
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment OldSiteShape on SiteImport {
  id
  name
  format
  state
  refusal
  sectionId
  sections {
    name
    count
    sectionId
  }
  asDrafts
  counts {
    rows
    unread
    publish
    drafts
    unchanged
    skipped
    errors
    noted
    done
    failed
    undone
    pictures
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<SetOldSiteMutation, SetOldSiteMutationVariables>;
export const SteerOldSiteDocument = new TypedDocumentString(`
    mutation SteerOldSite($input: SteerSiteImportInput!) {
  steerSiteImport(input: $input) {
    siteImport {
      ...OldSiteShape
    }
  }
}
    fragment OldSiteShape on SiteImport {
  id
  name
  format
  state
  refusal
  sectionId
  sections {
    name
    count
    sectionId
  }
  asDrafts
  counts {
    rows
    unread
    publish
    drafts
    unchanged
    skipped
    errors
    noted
    done
    failed
    undone
    pictures
  }
  secondsLeft
  createdAt
  endedAt
}`) as unknown as TypedDocumentString<SteerOldSiteMutation, SteerOldSiteMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query viewer {
  viewer {
    person {
      id
      displayName
    }
    supervises
    administers
    audits
    administers
    desks {
      roles
      portal {
        id
        name
        superiorName
        host
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const PortalsDocument = new TypedDocumentString(`
    query portals($search: String, $first: Int!, $after: String) {
  portals(search: $search, first: $first, after: $after) {
    totalCount
    asOf
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        itemsThisMonth
        waiting
        waitingSince
        lastPublishedAt
        portal {
          id
          name
          superiorName
          host
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PortalsQuery, PortalsQueryVariables>;
export const PlacesDocument = new TypedDocumentString(`
    query places($portalId: ID!) {
  sections(portalId: $portalId) {
    id
    slug
    name
  }
  itemKinds(portalId: $portalId) {
    code
    name
    group
    hasFields
  }
  topics(portalId: $portalId) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const ItemsDocument = new TypedDocumentString(`
    query items($portalId: ID!, $states: [ItemState!], $search: String, $first: Int!, $after: String) {
  items(
    portalId: $portalId
    states: $states
    search: $search
    first: $first
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...Card
      }
    }
  }
}
    fragment Card on ItemCard {
  id
  state
  title
  updatedAt
  publishAt
  section {
    id
    name
  }
  author {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<ItemsQuery, ItemsQueryVariables>;
export const TodayDocument = new TypedDocumentString(`
    query today($portalId: ID!) {
  workItems(portalId: $portalId) {
    id
    step
    since
    dueAt
    dueOn
    item {
      ...Card
    }
  }
  notices(portalId: $portalId) {
    id
    step
    reason
    at
    readAt
    by {
      id
      displayName
    }
    item {
      ...Card
    }
  }
  items(portalId: $portalId, mine: true, states: [DRAFT, RETURNED], first: 50) {
    edges {
      node {
        ...Card
      }
    }
  }
}
    fragment Card on ItemCard {
  id
  state
  title
  updatedAt
  publishAt
  section {
    id
    name
  }
  author {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<TodayQuery, TodayQueryVariables>;
export const WorkItemsDocument = new TypedDocumentString(`
    query workItems($portalId: ID!) {
  workItems(portalId: $portalId) {
    id
    step
    since
    dueAt
    assigned
    isAssigned
    item {
      ...Card
    }
  }
}
    fragment Card on ItemCard {
  id
  state
  title
  updatedAt
  publishAt
  section {
    id
    name
  }
  author {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<WorkItemsQuery, WorkItemsQueryVariables>;
export const ItemDocument = new TypedDocumentString(`
    query item($portalId: ID!, $id: ID!) {
  item(portalId: $portalId, id: $id) {
    ...Whole
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ItemQuery, ItemQueryVariables>;
export const StaffDocument = new TypedDocumentString(`
    query staff($portalId: ID, $search: String, $first: Int!, $after: String) {
  staff(portalId: $portalId, search: $search, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        person {
          id
          displayName
        }
        state
        invitedUntil
        lastSeenOn
        grants {
          id
          role
          seat
          because
          startsOn
          endsOn
          standsInFor
          stoodInFor {
            id
            displayName
          }
          coversSubtree
          portal {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffQuery, StaffQueryVariables>;
export const SeatsDocument = new TypedDocumentString(`
    query seats {
  seats {
    title
    role
  }
}
    `) as unknown as TypedDocumentString<SeatsQuery, SeatsQueryVariables>;
export const GrantsDocument = new TypedDocumentString(`
    query grants($portalId: ID!) {
  grants(portalId: $portalId, ended: true) {
    id
    role
    because
    startsOn
    endsOn
    endReason
    seat
    person {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<GrantsQuery, GrantsQueryVariables>;
export const AuditActsDocument = new TypedDocumentString(`
    query auditActs {
  auditActs {
    act
    words
  }
}
    `) as unknown as TypedDocumentString<AuditActsQuery, AuditActsQueryVariables>;
export const AuditEntriesDocument = new TypedDocumentString(`
    query auditEntries($portalId: ID, $filter: AuditFilter, $first: Int!, $after: String) {
  auditEntries(portalId: $portalId, filter: $filter, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        number
        at
        portalId
        portalName
        act
        words
        subjectType
        subjectWords
        subjectId
        person {
          id
          displayName
        }
        details {
          name
          label
          value
          personName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const CreateItemDocument = new TypedDocumentString(`
    mutation createItem($input: CreateItemInput!) {
  createItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CreateItemMutation, CreateItemMutationVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation saveDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    item {
      ...Whole
    }
    conflict {
      version
      title
      summary
      body
      fields
      editedAt
      editedBy {
        id
        displayName
      }
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const SubmitItemDocument = new TypedDocumentString(`
    mutation submitItem($input: SubmitItemInput!) {
  submitItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<SubmitItemMutation, SubmitItemMutationVariables>;
export const ReturnItemDocument = new TypedDocumentString(`
    mutation returnItem($input: ReturnItemInput!) {
  returnItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ReturnItemMutation, ReturnItemMutationVariables>;
export const AppraiseItemDocument = new TypedDocumentString(`
    mutation appraiseItem($input: AppraiseItemInput!) {
  appraiseItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<AppraiseItemMutation, AppraiseItemMutationVariables>;
export const ApproveItemDocument = new TypedDocumentString(`
    mutation approveItem($input: ApproveItemInput!) {
  approveItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ApproveItemMutation, ApproveItemMutationVariables>;
export const PublishItemUrgentlyDocument = new TypedDocumentString(`
    mutation publishItemUrgently($input: UrgentItemInput!) {
  publishItemUrgently(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<PublishItemUrgentlyMutation, PublishItemUrgentlyMutationVariables>;
export const ConfirmItemDocument = new TypedDocumentString(`
    mutation confirmItem($input: UrgentItemInput!) {
  confirmItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ConfirmItemMutation, ConfirmItemMutationVariables>;
export const PublishItemDocument = new TypedDocumentString(`
    mutation publishItem($input: PublishItemInput!) {
  publishItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<PublishItemMutation, PublishItemMutationVariables>;
export const WithdrawItemDocument = new TypedDocumentString(`
    mutation withdrawItem($input: WithdrawItemInput!) {
  withdrawItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<WithdrawItemMutation, WithdrawItemMutationVariables>;
export const ReviseItemDocument = new TypedDocumentString(`
    mutation reviseItem($input: ItemStepInput!) {
  reviseItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ReviseItemMutation, ReviseItemMutationVariables>;
export const ArchiveItemDocument = new TypedDocumentString(`
    mutation archiveItem($input: ItemStepInput!) {
  archiveItem(input: $input) {
    item {
      ...Whole
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment Whole on Item {
  id
  portalId
  kind
  kindName
  state
  title
  publishAt
  createdAt
  updatedAt
  publicUrl
  publishesOwn
  section {
    id
    name
  }
  topic {
    code
    name
  }
  tagIds
  author {
    id
    displayName
  }
  keeper {
    id
    displayName
  }
  draft {
    version
    title
    summary
    body
    fields
    editedAt
    editedBy {
      id
      displayName
    }
  }
  revision {
    id
    number
    title
    summary
    html
    hash
    sealedAt
    sealedBy {
      id
      displayName
    }
  }
  steps {
    step
    allowed
    code
    reason
  }
  history {
    step
    fromState
    toState
    reason
    at
    isWaived
    revisionId
    person {
      id
      displayName
    }
    standsInFor {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<ArchiveItemMutation, ArchiveItemMutationVariables>;
export const MarkNoticesReadDocument = new TypedDocumentString(`
    mutation markNoticesRead($input: MarkNoticesReadInput!) {
  markNoticesRead(input: $input) {
    notices {
      id
      readAt
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNoticesReadMutation, MarkNoticesReadMutationVariables>;
export const InvitePersonDocument = new TypedDocumentString(`
    mutation invitePerson($input: InvitePersonInput!) {
  invitePerson(input: $input) {
    grant {
      id
    }
    url
    expiresAt
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<InvitePersonMutation, InvitePersonMutationVariables>;
export const GiveGrantDocument = new TypedDocumentString(`
    mutation giveGrant($input: GiveGrantInput!) {
  giveGrant(input: $input) {
    grant {
      id
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<GiveGrantMutation, GiveGrantMutationVariables>;
export const GiveStandInDocument = new TypedDocumentString(`
    mutation giveStandIn($input: GiveStandInInput!) {
  giveStandIn(input: $input) {
    grant {
      id
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<GiveStandInMutation, GiveStandInMutationVariables>;
export const RenewInvitationDocument = new TypedDocumentString(`
    mutation renewInvitation($input: RenewInvitationInput!) {
  renewInvitation(input: $input) {
    url
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<RenewInvitationMutation, RenewInvitationMutationVariables>;
export const ReplacePersonDocument = new TypedDocumentString(`
    mutation replacePerson($input: ReplacePersonInput!) {
  replacePerson(input: $input) {
    successor {
      id
      displayName
    }
    grantsEnded
    grantsGiven
    drafts
    waiting
    url
    expiresAt
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplacePersonMutation, ReplacePersonMutationVariables>;
export const WorkInHandDocument = new TypedDocumentString(`
    query workInHand($portalId: ID!, $grantId: ID!) {
  workInHand(portalId: $portalId, grantId: $grantId) {
    writesOn
    isLast
    drafts
    waiting
    items
    successors {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<WorkInHandQuery, WorkInHandQueryVariables>;
export const EndGrantDocument = new TypedDocumentString(`
    mutation endGrant($input: EndGrantInput!) {
  endGrant(input: $input) {
    grant {
      id
      endsOn
    }
    passedOn {
      to {
        displayName
      }
      drafts
      waiting
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndGrantMutation, EndGrantMutationVariables>;
export const PortalSectionsDocument = new TypedDocumentString(`
    query portalSections($portalId: ID!) {
  portalSections(portalId: $portalId) {
    ...SectionParts
  }
}
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}`) as unknown as TypedDocumentString<PortalSectionsQuery, PortalSectionsQueryVariables>;
export const SectionUpgradeDocument = new TypedDocumentString(`
    query sectionUpgrade($portalId: ID!) {
  sectionUpgrade(portalId: $portalId) {
    ...UpgradeParts
  }
}
    fragment UpgradeParts on SectionUpgrade {
  follows
  version
  law
  validFrom
  note
  fingerprint
  changes {
    kind
    code
    name
    newName
  }
}`) as unknown as TypedDocumentString<SectionUpgradeQuery, SectionUpgradeQueryVariables>;
export const SectionUpgradesDocument = new TypedDocumentString(`
    query sectionUpgrades($first: Int!, $after: String) {
  sectionUpgrades(first: $first, after: $after) {
    edges {
      node {
        portal {
          id
          name
          host
        }
        follows
        changes
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    law
    mayUpgrade
  }
}
    `) as unknown as TypedDocumentString<SectionUpgradesQuery, SectionUpgradesQueryVariables>;
export const AddSectionDocument = new TypedDocumentString(`
    mutation addSection($input: AddSectionInput!) {
  addSection(input: $input) {
    sections {
      ...SectionParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}`) as unknown as TypedDocumentString<AddSectionMutation, AddSectionMutationVariables>;
export const ChangeSectionDocument = new TypedDocumentString(`
    mutation changeSection($input: ChangeSectionInput!) {
  changeSection(input: $input) {
    sections {
      ...SectionParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}`) as unknown as TypedDocumentString<ChangeSectionMutation, ChangeSectionMutationVariables>;
export const HomePinDocument = new TypedDocumentString(`
    query homePin($portalId: ID!) {
  homePin(portalId: $portalId) {
    itemId
    title
    until
  }
}
    `) as unknown as TypedDocumentString<HomePinQuery, HomePinQueryVariables>;
export const PinOnHomeDocument = new TypedDocumentString(`
    mutation pinOnHome($input: PinOnHomeInput!) {
  pinOnHome(input: $input) {
    pin {
      itemId
      title
      until
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PinOnHomeMutation, PinOnHomeMutationVariables>;
export const PinItemDocument = new TypedDocumentString(`
    mutation pinItem($input: PinItemInput!) {
  pinItem(input: $input) {
    sections {
      ...SectionParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}`) as unknown as TypedDocumentString<PinItemMutation, PinItemMutationVariables>;
export const OrderSectionsDocument = new TypedDocumentString(`
    mutation orderSections($input: OrderSectionsInput!) {
  orderSections(input: $input) {
    sections {
      ...SectionParts
    }
  }
}
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}`) as unknown as TypedDocumentString<OrderSectionsMutation, OrderSectionsMutationVariables>;
export const RemoveSectionDocument = new TypedDocumentString(`
    mutation removeSection($input: RemoveSectionInput!) {
  removeSection(input: $input) {
    sections {
      ...SectionParts
    }
  }
}
    fragment SectionParts on PortalSection {
  id
  slug
  name
  nameEn
  holdsItems
  opensOn
  closesOn
  items
  pinned {
    itemId
    title
    until
  }
  keptBecause
  basis {
    code
    name
    duty
    law
  }
}`) as unknown as TypedDocumentString<RemoveSectionMutation, RemoveSectionMutationVariables>;
export const UpgradeSectionsDocument = new TypedDocumentString(`
    mutation upgradeSections($input: UpgradeSectionsInput!) {
  upgradeSections(input: $input) {
    ...UpgradeParts
  }
}
    fragment UpgradeParts on SectionUpgrade {
  follows
  version
  law
  validFrom
  note
  fingerprint
  changes {
    kind
    code
    name
    newName
  }
}`) as unknown as TypedDocumentString<UpgradeSectionsMutation, UpgradeSectionsMutationVariables>;
export const PortalDirectoryDocument = new TypedDocumentString(`
    query portalDirectory($search: String, $states: [SiteState!], $level: PortalLevel, $first: Int!, $after: String) {
  portalDirectory(
    search: $search
    states: $states
    level: $level
    first: $first
    after: $after
  ) {
    totalCount
    counts {
      state
      count
    }
    levels {
      level
      count
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        level
        missing
        suspendsAt
        portal {
          id
          name
          superiorName
          host
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PortalDirectoryQuery, PortalDirectoryQueryVariables>;
export const PortalSettingsDocument = new TypedDocumentString(`
    query portalSettings($portalId: ID!) {
  portalSettings(portalId: $portalId) {
    id
    unitId
    unitName
    kind
    state
    name
    superiorName
    palette
    emblem
    bannerLine
    contact {
      address
      phone
      fax
      email
      responsible
    }
    hosts {
      host
      isPrimary
      because
    }
    owners {
      unitId
      unitName
      from
      until
      because
    }
    licences {
      id
      number
      issuedOn
      issuedBy
      validUntil
    }
    adverts {
      number
      decidedOn
      decidedBy
    }
    licenceHolds
    mayQuotePress
    suspension {
      startsAt
      expectedUntil
      reason
      forceMajeure
      hasBegun
    }
    stopsFrom
    ruleLabel
    steps {
      step
      allowed
      refusal
    }
  }
}
    `) as unknown as TypedDocumentString<PortalSettingsQuery, PortalSettingsQueryVariables>;
export const ChangePortalDocument = new TypedDocumentString(`
    mutation changePortal($input: ChangePortalInput!) {
  changePortal(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePortalMutation, ChangePortalMutationVariables>;
export const AddPortalHostDocument = new TypedDocumentString(`
    mutation addPortalHost($input: AddPortalHostInput!) {
  addPortalHost(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddPortalHostMutation, AddPortalHostMutationVariables>;
export const RemovePortalHostDocument = new TypedDocumentString(`
    mutation removePortalHost($input: PortalHostInput!) {
  removePortalHost(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePortalHostMutation, RemovePortalHostMutationVariables>;
export const MakePortalHostPrimaryDocument = new TypedDocumentString(`
    mutation makePortalHostPrimary($input: PortalHostInput!) {
  makePortalHostPrimary(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakePortalHostPrimaryMutation, MakePortalHostPrimaryMutationVariables>;
export const HandOverPortalDocument = new TypedDocumentString(`
    mutation handOverPortal($input: HandOverPortalInput!) {
  handOverPortal(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HandOverPortalMutation, HandOverPortalMutationVariables>;
export const SetPortalAdvertsDocument = new TypedDocumentString(`
    mutation setPortalAdverts($input: SetPortalAdvertsInput!) {
  setPortalAdverts(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetPortalAdvertsMutation, SetPortalAdvertsMutationVariables>;
export const AddPortalLicenceDocument = new TypedDocumentString(`
    mutation addPortalLicence($input: AddLicenceInput!) {
  addPortalLicence(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddPortalLicenceMutation, AddPortalLicenceMutationVariables>;
export const RemovePortalLicenceDocument = new TypedDocumentString(`
    mutation removePortalLicence($input: RemoveLicenceInput!) {
  removePortalLicence(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePortalLicenceMutation, RemovePortalLicenceMutationVariables>;
export const OpenPortalDocument = new TypedDocumentString(`
    mutation openPortal($input: PortalInput!) {
  openPortal(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenPortalMutation, OpenPortalMutationVariables>;
export const AnnouncePortalSuspensionDocument = new TypedDocumentString(`
    mutation announcePortalSuspension($input: AnnounceSuspensionInput!) {
  announcePortalSuspension(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncePortalSuspensionMutation, AnnouncePortalSuspensionMutationVariables>;
export const ResumePortalDocument = new TypedDocumentString(`
    mutation resumePortal($input: PortalInput!) {
  resumePortal(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResumePortalMutation, ResumePortalMutationVariables>;
export const ClosePortalDocument = new TypedDocumentString(`
    mutation closePortal($input: ClosePortalInput!) {
  closePortal(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClosePortalMutation, ClosePortalMutationVariables>;
export const ReopenPortalDocument = new TypedDocumentString(`
    mutation reopenPortal($input: ReopenPortalInput!) {
  reopenPortal(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenPortalMutation, ReopenPortalMutationVariables>;
export const UnitsByNameDocument = new TypedDocumentString(`
    query unitsByName($search: String) {
  units(search: $search, first: 10) {
    edges {
      node {
        id
        name
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnitsByNameQuery, UnitsByNameQueryVariables>;
export const AuditSealDocument = new TypedDocumentString(`
    query auditSeal($portalId: ID!) {
  auditSeal(portalId: $portalId) {
    asOf
    lines
    waiting
    number
    hash
    faultCount
    faults {
      kind
      number
      entryId
      line {
        at
        words
        person {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditSealQuery, AuditSealQueryVariables>;
export const SiteOutsideDocument = new TypedDocumentString(`
    query SiteOutside($portalId: ID!) {
  siteOutside(portalId: $portalId) {
    ...OutsideParts
  }
}
    fragment OutsideParts on SiteOutside {
  channels {
    id
    kind
    name
    address
    owner
    since
    until
  }
  monitoring {
    host
    site
  }
  monitoringHosts
}`) as unknown as TypedDocumentString<SiteOutsideQuery, SiteOutsideQueryVariables>;
export const SetChannelDocument = new TypedDocumentString(`
    mutation SetChannel($input: SetChannelInput!) {
  setChannel(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetChannelMutation, SetChannelMutationVariables>;
export const RemoveChannelDocument = new TypedDocumentString(`
    mutation RemoveChannel($input: RemoveChannelInput!) {
  removeChannel(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveChannelMutation, RemoveChannelMutationVariables>;
export const SetMonitoringDocument = new TypedDocumentString(`
    mutation SetMonitoring($input: SetMonitoringInput!) {
  setMonitoring(input: $input) {
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetMonitoringMutation, SetMonitoringMutationVariables>;
export const ItemsAroundDocument = new TypedDocumentString(`
    query itemsAround($portalId: ID!, $everywhere: Boolean!, $search: String, $after: String) {
  itemsAround(
    portalId: $portalId
    everywhere: $everywhere
    search: $search
    first: 20
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        originPortalId
        originName
        kindName
        title
        summary
        url
        publishedAt
        section {
          id
          name
        }
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ItemsAroundQuery, ItemsAroundQueryVariables>;
export const PlacementsDocument = new TypedDocumentString(`
    query placements($portalId: ID!, $states: [PlacementState!]!) {
  placements(portalId: $portalId, states: $states) {
    ...PlacementParts
  }
}
    fragment PlacementParts on Placement {
  itemId
  originPortalId
  originName
  title
  url
  mark
  forced
  state
  section {
    id
    name
  }
  reason
  changedAt
}`) as unknown as TypedDocumentString<PlacementsQuery, PlacementsQueryVariables>;
export const RelatedPortalsDocument = new TypedDocumentString(`
    query relatedPortals($portalId: ID!) {
  relatedPortals(portalId: $portalId) {
    id
    name
    relation
  }
}
    `) as unknown as TypedDocumentString<RelatedPortalsQuery, RelatedPortalsQueryVariables>;
export const OffersDocument = new TypedDocumentString(`
    query offers($portalId: ID!, $itemId: ID!) {
  offers(portalId: $portalId, itemId: $itemId) {
    ...OfferParts
  }
}
    fragment OfferParts on Offer {
  id
  mode
  by {
    displayName
  }
  at
  targets
  placed
  waiting
  declined
  removed
  reasons
}`) as unknown as TypedDocumentString<OffersQuery, OffersQueryVariables>;
export const TakeItemDocument = new TypedDocumentString(`
    mutation takeItem($input: TakeItemInput!) {
  takeItem(input: $input) {
    placement {
      ...PlacementParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment PlacementParts on Placement {
  itemId
  originPortalId
  originName
  title
  url
  mark
  forced
  state
  section {
    id
    name
  }
  reason
  changedAt
}`) as unknown as TypedDocumentString<TakeItemMutation, TakeItemMutationVariables>;
export const DeclinePlacementDocument = new TypedDocumentString(`
    mutation declinePlacement($input: RefusePlacementInput!) {
  declinePlacement(input: $input) {
    placement {
      ...PlacementParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment PlacementParts on Placement {
  itemId
  originPortalId
  originName
  title
  url
  mark
  forced
  state
  section {
    id
    name
  }
  reason
  changedAt
}`) as unknown as TypedDocumentString<DeclinePlacementMutation, DeclinePlacementMutationVariables>;
export const RemovePlacementDocument = new TypedDocumentString(`
    mutation removePlacement($input: RefusePlacementInput!) {
  removePlacement(input: $input) {
    placement {
      ...PlacementParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment PlacementParts on Placement {
  itemId
  originPortalId
  originName
  title
  url
  mark
  forced
  state
  section {
    id
    name
  }
  reason
  changedAt
}`) as unknown as TypedDocumentString<RemovePlacementMutation, RemovePlacementMutationVariables>;
export const PushItemDocument = new TypedDocumentString(`
    mutation pushItem($input: PushItemInput!) {
  pushItem(input: $input) {
    offers {
      ...OfferParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment OfferParts on Offer {
  id
  mode
  by {
    displayName
  }
  at
  targets
  placed
  waiting
  declined
  removed
  reasons
}`) as unknown as TypedDocumentString<PushItemMutation, PushItemMutationVariables>;
export const ProposeItemDocument = new TypedDocumentString(`
    mutation proposeItem($input: ProposeItemInput!) {
  proposeItem(input: $input) {
    offers {
      ...OfferParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment OfferParts on Offer {
  id
  mode
  by {
    displayName
  }
  at
  targets
  placed
  waiting
  declined
  removed
  reasons
}`) as unknown as TypedDocumentString<ProposeItemMutation, ProposeItemMutationVariables>;
export const ReadersDocument = new TypedDocumentString(`
    query Readers($portalId: ID!, $period: String) {
  readers(portalId: $portalId, period: $period) {
    ...ReaderParts
  }
}
    fragment ReaderParts on PortalReaders {
  period
  visits
  views
  averageSeconds
  leftOut
  ratings
  useful
  days {
    day
    visits
    views
  }
  items {
    id
    title
    slug
    views
    ratings
    useful
  }
  banners {
    id
    title
    clicks
  }
  referrers {
    host
    visits
  }
  reasons {
    reason
    ratings
  }
  definitions
}`) as unknown as TypedDocumentString<ReadersQuery, ReadersQueryVariables>;
export const ReadersBelowDocument = new TypedDocumentString(`
    query ReadersBelow($portalId: ID!, $period: String) {
  readersBelow(portalId: $portalId, period: $period) {
    ...ReaderParts
  }
}
    fragment ReaderParts on PortalReaders {
  period
  visits
  views
  averageSeconds
  leftOut
  ratings
  useful
  days {
    day
    visits
    views
  }
  items {
    id
    title
    slug
    views
    ratings
    useful
  }
  banners {
    id
    title
    clicks
  }
  referrers {
    host
    visits
  }
  reasons {
    reason
    ratings
  }
  definitions
}`) as unknown as TypedDocumentString<ReadersBelowQuery, ReadersBelowQueryVariables>;
export const DeadLinksDocument = new TypedDocumentString(`
    query DeadLinks($portalId: ID!, $first: Int!, $after: String) {
  deadLinks(portalId: $portalId, first: $first, after: $after) {
    totalCount
    edges {
      node {
        url
        fault
        movedTo
        failedSince
        checkedAt
        items {
          id
          title
          slug
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DeadLinksQuery, DeadLinksQueryVariables>;
export const SubtreeReadersDocument = new TypedDocumentString(`
    query SubtreeReaders($period: String, $unitId: ID, $search: String, $after: String) {
  subtreeReaders(period: $period, unitId: $unitId, search: $search, after: $after) {
    period
    asOf
    visits
    views
    averageSeconds
    leftOut
    online
    days {
      day
      visits
      views
    }
    portalCount
    byMonth
    portals {
      totalCount
      edges {
        node {
          portalId
          name
          visits
          views
          averageSeconds
          online
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    listedMonth
    items {
      id
      portalId
      portal
      title
      views
    }
    referrers {
      host
      visits
    }
    definitions
  }
}
    `) as unknown as TypedDocumentString<SubtreeReadersQuery, SubtreeReadersQueryVariables>;
export const PostingRequestsDocument = new TypedDocumentString(`
    query postingRequests($portalId: ID!, $waiting: Boolean!, $after: String) {
  postingRequests(
    portalId: $portalId
    waiting: $waiting
    first: 20
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...RequestParts
      }
    }
  }
}
    fragment RequestParts on PostingRequest {
  id
  state
  sender
  letterNumber
  letterDate
  subject
  wantedOn
  fileId
  fileName
  receivedOn
  dueOn
  recordedByName
  itemId
  itemTitle
  itemState
  answer
  answeredOn
  isFromPortal
  words
  originTitle
  originUrl
  isTakenOver
  missingFile
  question
  reply
}`) as unknown as TypedDocumentString<PostingRequestsQuery, PostingRequestsQueryVariables>;
export const PostingRequestCountsDocument = new TypedDocumentString(`
    query postingRequestCounts($portalId: ID!) {
  postingRequestCounts(portalId: $portalId) {
    received
    answered
    onTime
    accepted
    declined
    late
  }
}
    `) as unknown as TypedDocumentString<PostingRequestCountsQuery, PostingRequestCountsQueryVariables>;
export const RecordPostingRequestDocument = new TypedDocumentString(`
    mutation recordPostingRequest($input: RecordPostingRequestInput!) {
  recordPostingRequest(input: $input) {
    request {
      ...RequestParts
    }
    errors {
      field
      message
    }
  }
}
    fragment RequestParts on PostingRequest {
  id
  state
  sender
  letterNumber
  letterDate
  subject
  wantedOn
  fileId
  fileName
  receivedOn
  dueOn
  recordedByName
  itemId
  itemTitle
  itemState
  answer
  answeredOn
  isFromPortal
  words
  originTitle
  originUrl
  isTakenOver
  missingFile
  question
  reply
}`) as unknown as TypedDocumentString<RecordPostingRequestMutation, RecordPostingRequestMutationVariables>;
export const AcceptPostingRequestDocument = new TypedDocumentString(`
    mutation acceptPostingRequest($input: AcceptPostingRequestInput!) {
  acceptPostingRequest(input: $input) {
    request {
      ...RequestParts
    }
    errors {
      field
      message
    }
  }
}
    fragment RequestParts on PostingRequest {
  id
  state
  sender
  letterNumber
  letterDate
  subject
  wantedOn
  fileId
  fileName
  receivedOn
  dueOn
  recordedByName
  itemId
  itemTitle
  itemState
  answer
  answeredOn
  isFromPortal
  words
  originTitle
  originUrl
  isTakenOver
  missingFile
  question
  reply
}`) as unknown as TypedDocumentString<AcceptPostingRequestMutation, AcceptPostingRequestMutationVariables>;
export const DeclinePostingRequestDocument = new TypedDocumentString(`
    mutation declinePostingRequest($input: DeclinePostingRequestInput!) {
  declinePostingRequest(input: $input) {
    request {
      ...RequestParts
    }
    errors {
      field
      message
    }
  }
}
    fragment RequestParts on PostingRequest {
  id
  state
  sender
  letterNumber
  letterDate
  subject
  wantedOn
  fileId
  fileName
  receivedOn
  dueOn
  recordedByName
  itemId
  itemTitle
  itemState
  answer
  answeredOn
  isFromPortal
  words
  originTitle
  originUrl
  isTakenOver
  missingFile
  question
  reply
}`) as unknown as TypedDocumentString<DeclinePostingRequestMutation, DeclinePostingRequestMutationVariables>;
export const AskPostingRequestDocument = new TypedDocumentString(`
    mutation askPostingRequest($input: AskPostingRequestInput!) {
  askPostingRequest(input: $input) {
    request {
      ...RequestParts
    }
    errors {
      field
      message
    }
  }
}
    fragment RequestParts on PostingRequest {
  id
  state
  sender
  letterNumber
  letterDate
  subject
  wantedOn
  fileId
  fileName
  receivedOn
  dueOn
  recordedByName
  itemId
  itemTitle
  itemState
  answer
  answeredOn
  isFromPortal
  words
  originTitle
  originUrl
  isTakenOver
  missingFile
  question
  reply
}`) as unknown as TypedDocumentString<AskPostingRequestMutation, AskPostingRequestMutationVariables>;
export const ItemReviewsDocument = new TypedDocumentString(`
    query itemReviews($portalId: ID!) {
  itemReviews(portalId: $portalId) {
    owner
    reviewOn
    isOverdue
    item {
      ...Card
      keeper {
        id
        displayName
      }
    }
  }
}
    fragment Card on ItemCard {
  id
  state
  title
  updatedAt
  publishAt
  section {
    id
    name
  }
  author {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<ItemReviewsQuery, ItemReviewsQueryVariables>;
export const FileRoomsDocument = new TypedDocumentString(`
    query FileRooms($after: String) {
  fileRooms(first: 50, after: $after) {
    totalCount
    usedBytes
    limitBytes
    highCount
    criticalCount
    edges {
      node {
        portalId
        name
        limitBytes
        usedBytes
        pictureBytes
        documentBytes
        videoBytes
        level
        daysLeft
        measuredAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FileRoomsQuery, FileRoomsQueryVariables>;
export const SetFileRoomDocument = new TypedDocumentString(`
    mutation SetFileRoom($input: SetFileQuotaInput!) {
  setFileQuota(input: $input) {
    quota {
      limitBytes
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetFileRoomMutation, SetFileRoomMutationVariables>;
export const SecondFactorExemptionsDocument = new TypedDocumentString(`
    query secondFactorExemptions($portalId: ID!) {
  secondFactorExemptions(portalId: $portalId) {
    ...Exemption
  }
}
    fragment Exemption on SecondFactorExemption {
  id
  decisionNumber
  decidedOn
  reason
  startsOn
  endsOn
  recordedBy {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<SecondFactorExemptionsQuery, SecondFactorExemptionsQueryVariables>;
export const RecordSecondFactorExemptionDocument = new TypedDocumentString(`
    mutation recordSecondFactorExemption($input: RecordSecondFactorExemptionInput!) {
  recordSecondFactorExemption(input: $input) {
    exemption {
      id
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSecondFactorExemptionMutation, RecordSecondFactorExemptionMutationVariables>;
export const EndSecondFactorExemptionDocument = new TypedDocumentString(`
    mutation endSecondFactorExemption($input: EndSecondFactorExemptionInput!) {
  endSecondFactorExemption(input: $input) {
    exemption {
      id
    }
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EndSecondFactorExemptionMutation, EndSecondFactorExemptionMutationVariables>;
export const TagsDocument = new TypedDocumentString(`
    query tags($portalId: ID!) {
  tags(portalId: $portalId) {
    ...TagParts
  }
}
    fragment TagParts on PortalTag {
  id
  sort
  slug
  name
  nameEn
  summary
  opensOn
  closesOn
  isOpen
  items
  publicItems
}`) as unknown as TypedDocumentString<TagsQuery, TagsQueryVariables>;
export const WriteTagDocument = new TypedDocumentString(`
    mutation writeTag($input: WriteTagInput!) {
  writeTag(input: $input) {
    tags {
      ...TagParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment TagParts on PortalTag {
  id
  sort
  slug
  name
  nameEn
  summary
  opensOn
  closesOn
  isOpen
  items
  publicItems
}`) as unknown as TypedDocumentString<WriteTagMutation, WriteTagMutationVariables>;
export const RemoveTagDocument = new TypedDocumentString(`
    mutation removeTag($input: RemoveTagInput!) {
  removeTag(input: $input) {
    tags {
      ...TagParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment TagParts on PortalTag {
  id
  sort
  slug
  name
  nameEn
  summary
  opensOn
  closesOn
  isOpen
  items
  publicItems
}`) as unknown as TypedDocumentString<RemoveTagMutation, RemoveTagMutationVariables>;
export const TagItemDocument = new TypedDocumentString(`
    mutation tagItem($input: TagItemInput!) {
  tagItem(input: $input) {
    tagIds
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TagItemMutation, TagItemMutationVariables>;
export const TargetsDocument = new TypedDocumentString(`
    query targets($year: Int, $search: String, $first: Int!, $after: String) {
  targets(year: $year, search: $search, first: $first, after: $after) {
    year
    asOf
    maySet
    totalCount
    plannedCount
    pageInfo {
      hasNextPage
      endCursor
    }
    total {
      ...howFar
    }
    edges {
      node {
        done
        portal {
          id
          name
          host
        }
        target {
          amount
          months
          because
          enteredAt
        }
        progress {
          ...howFar
        }
      }
    }
  }
}
    fragment howFar on TargetProgress {
  target
  done
  percent
  expected
  daysLeft
  pace
  needed
  forecastByYear
  forecastByRecent
  state
}`) as unknown as TypedDocumentString<TargetsQuery, TargetsQueryVariables>;
export const SetTargetDocument = new TypedDocumentString(`
    mutation setTarget($input: SetTargetInput!) {
  setTarget(input: $input) {
    done
    errors {
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetTargetMutation, SetTargetMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query webhooks($portalId: ID!) {
  webhooks(portalId: $portalId) {
    ...WebhookParts
  }
}
    fragment WebhookParts on Webhook {
  id
  label
  url
  events
  state
  failingSince
  formerSecretUntil
}`) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query webhookDeliveries($portalId: ID!, $webhookId: ID!, $after: String) {
  webhookDeliveries(
    portalId: $portalId
    webhookId: $webhookId
    first: 20
    after: $after
  ) {
    edges {
      node {
        ...DeliveryParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeliveryParts on WebhookDelivery {
  id
  event
  itemTitle
  occurredAt
  state
  attemptCount
  nextAt
  lastAt
  lastStatus
  lastError
}`) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const AddWebhookDocument = new TypedDocumentString(`
    mutation addWebhook($input: AddWebhookInput!) {
  addWebhook(input: $input) {
    webhook {
      ...WebhookParts
    }
    secret
    errors {
      field
      code
      message
    }
  }
}
    fragment WebhookParts on Webhook {
  id
  label
  url
  events
  state
  failingSince
  formerSecretUntil
}`) as unknown as TypedDocumentString<AddWebhookMutation, AddWebhookMutationVariables>;
export const ChangeWebhookDocument = new TypedDocumentString(`
    mutation changeWebhook($input: ChangeWebhookInput!) {
  changeWebhook(input: $input) {
    webhook {
      ...WebhookParts
    }
    errors {
      field
      code
      message
    }
  }
}
    fragment WebhookParts on Webhook {
  id
  label
  url
  events
  state
  failingSince
  formerSecretUntil
}`) as unknown as TypedDocumentString<ChangeWebhookMutation, ChangeWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation rotateWebhookSecret($input: WebhookInput!) {
  rotateWebhookSecret(input: $input) {
    webhook {
      ...WebhookParts
    }
    secret
  }
}
    fragment WebhookParts on Webhook {
  id
  label
  url
  events
  state
  failingSince
  formerSecretUntil
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const TryWebhookDocument = new TypedDocumentString(`
    mutation tryWebhook($input: WebhookInput!) {
  tryWebhook(input: $input) {
    delivery {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TryWebhookMutation, TryWebhookMutationVariables>;
export const ResendWebhookDeliveryDocument = new TypedDocumentString(`
    mutation resendWebhookDelivery($input: ResendWebhookDeliveryInput!) {
  resendWebhookDelivery(input: $input) {
    delivery {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ResendWebhookDeliveryMutation, ResendWebhookDeliveryMutationVariables>;
export const RemoveWebhookDocument = new TypedDocumentString(`
    mutation removeWebhook($input: WebhookInput!) {
  removeWebhook(input: $input) {
    removedId
  }
}
    `) as unknown as TypedDocumentString<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const DraftChecksDocument = new TypedDocumentString(`
    query draftChecks($portalId: ID!, $id: ID!) {
  draftChecks(portalId: $portalId, id: $id) {
    id
    code
    refuses
    message
    field
    from
    to
    quote
    better
  }
}
    `) as unknown as TypedDocumentString<DraftChecksQuery, DraftChecksQueryVariables>;
export const LinkTargetsDocument = new TypedDocumentString(`
    query linkTargets($portalId: ID!, $search: String) {
  linkTargets(portalId: $portalId, search: $search) {
    itemId
    title
    path
    publishedAt
  }
}
    `) as unknown as TypedDocumentString<LinkTargetsQuery, LinkTargetsQueryVariables>;
export const PreviewLinkDocument = new TypedDocumentString(`
    query previewLink($portalId: ID!, $id: ID!) {
  previewLink(portalId: $portalId, id: $id) {
    url
    until
  }
}
    `) as unknown as TypedDocumentString<PreviewLinkQuery, PreviewLinkQueryVariables>;
export const RevisionsDocument = new TypedDocumentString(`
    query revisions($portalId: ID!, $id: ID!) {
  revisions(portalId: $portalId, id: $id) {
    id
    number
    sealedAt
    isPublic
    sealedBy {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<RevisionsQuery, RevisionsQueryVariables>;
export const RevisionDocument = new TypedDocumentString(`
    query revision($portalId: ID!, $id: ID!, $revisionId: ID!) {
  revision(portalId: $portalId, id: $id, revisionId: $revisionId) {
    id
    title
    summary
    body
  }
}
    `) as unknown as TypedDocumentString<RevisionQuery, RevisionQueryVariables>;