import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { AdvertBook as Book, AdvertYear as Year } from './advert-book.js';
import type { AdvertContract as Contract, AdvertReceipt as Receipt } from './advert-lists.js';
import type { ContractInput } from './keep-contract.js';
import type { ReceiptInput } from './record-receipt.js';
import type { EstimateInput } from './set-estimate.js';

@ObjectType({ description: 'A public banner that names a contract.' })
class AdvertBanner {
  @Field(() => ID, { description: 'Its item.' })
  itemId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Last day on which it is shown; after that of the contract where that was shortened later.' })
  endsOn!: CivilDate;
}

@ObjectType({ description: 'A contract by which somebody pays for banners.' })
class AdvertContract implements Contract {
  @Field(() => ID, { description: 'Id of the contract.' })
  id!: string;

  @Field(() => String, { description: 'Its number, by which banners name it.' })
  number!: string;

  @Field(() => String, { description: 'Who pays.' })
  advertiser!: string;

  @Field(() => Float, { description: 'Price of all of it, in whole đồng.' })
  price!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;

  @Field(() => Float, { description: 'What came in for it so far, in whole đồng.' })
  received!: number;

  @Field(() => [AdvertBanner], { description: 'Public banners that name it, wherever they stand on the pages.' })
  banners!: AdvertBanner[];
}

@ObjectType({ description: 'Money that came in for a contract.' })
class AdvertReceipt implements Receipt {
  @Field(() => ID, { description: 'Id of the receipt.' })
  id!: string;

  @Field(() => String, { description: 'Number of its contract.' })
  number!: string;

  @Field(() => String, { description: 'Who paid.' })
  advertiser!: string;

  @Field(() => DateScalar, { description: 'Day on which it came in.' })
  receivedOn!: CivilDate;

  @Field(() => Float, { description: 'Whole đồng.' })
  amount!: number;

  @Field(() => String, { description: 'Number of the voucher; may be empty.' })
  voucher!: string;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null: it counts.' })
  cancelledBecause!: string | null;
}

@ObjectType({ description: 'What paid banners brought in a year, against what they were to bring.' })
export class AdvertYear implements Year {
  @Field(() => Int, { description: 'Calendar year in which the money came in.' })
  year!: number;

  @Field(() => Float, { description: 'What came in, in whole đồng: the sum of the receipts that count.' })
  revenue!: number;

  @Field(() => Float, { nullable: true, description: 'What was estimated, in whole đồng; null: nothing was.' })
  estimate!: number | null;

  @Field(() => String, { description: 'Decision that set the estimate; may be empty.' })
  because!: string;
}

@ObjectType({ description: 'A contract of a list with its place.' })
class AdvertContractEdge {
  @Field(() => String, { description: 'Place of this contract; as after it gives those below.' })
  cursor!: string;

  @Field(() => AdvertContract, { description: 'The contract.' })
  node!: AdvertContract;
}

@ObjectType({ description: 'Contracts of a year, the latest first.' })
export class AdvertContractConnection {
  @Field(() => [AdvertContractEdge], { description: 'Contracts of this page.' })
  edges!: AdvertContractEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all pages.' })
  totalCount!: number;
}

@ObjectType({ description: 'A receipt of a list with its place.' })
class AdvertReceiptEdge {
  @Field(() => String, { description: 'Place of this receipt; as after it gives those below.' })
  cursor!: string;

  @Field(() => AdvertReceipt, { description: 'The receipt.' })
  node!: AdvertReceipt;
}

@ObjectType({ description: 'Receipts of a year, the latest first, with what all of them come to.' })
export class AdvertReceiptConnection {
  @Field(() => [AdvertReceiptEdge], { description: 'Receipts of this page.' })
  edges!: AdvertReceiptEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all pages, those that were cancelled among them.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many of all pages count.' })
  countedCount!: number;

  @Field(() => Float, { description: 'What those that count come to in all pages, in whole đồng: the revenue of the year.' })
  amount!: number;
}

@ObjectType({ description: 'The book of the paid banners of a portal.' })
export class AdvertBook implements Book {
  @Field(() => Int, { description: 'The asked year.' })
  year!: number;

  @Field(() => Boolean, { description: 'True where a decision lets the portal carry paid banners: then contracts can be added.' })
  isOn!: boolean;

  @Field(() => Boolean, { description: 'True where it holds a contract, of whatever year.' })
  hasContracts!: boolean;

  @Field(() => [AdvertYear], { description: 'The asked year and all with money or an estimate, the latest first.' })
  years!: AdvertYear[];
}

@InputType({ description: 'A contract as it is to stand in the book.' })
export class KeepAdvertContractInput implements ContractInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'A contract of the book that is corrected; left out: a further one.' })
  contractId?: string | null;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Who pays.' })
  advertiser!: string;

  @Field(() => String, { description: 'Price of all of it in whole đồng, as people write it: 12.500.000.' })
  price!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: CivilDate;
}

@InputType({ description: 'Money that came in.' })
export class RecordAdvertReceiptInput implements ReceiptInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The contract it came in for.' })
  contractId!: string;

  @Field(() => DateScalar, { description: 'Day on which it came in; today or before.' })
  receivedOn!: CivilDate;

  @Field(() => String, { description: 'Whole đồng, as people write it.' })
  amount!: string;

  @Field(() => String, { defaultValue: '', description: 'Number of the voucher.' })
  voucher!: string;
}

@InputType({ description: 'A receipt that was entered by mistake, and why.' })
export class CancelAdvertReceiptInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The receipt.' })
  receiptId!: string;

  @Field(() => String, { description: 'Why it is cancelled.' })
  reason!: string;
}

@InputType({ description: 'What paid banners are to bring in a year.' })
export class SetAdvertEstimateInput implements EstimateInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => Int, { description: 'Calendar year that is estimated.' })
  year!: number;

  @Field(() => String, { description: 'Whole đồng, as people write it; 0 takes the estimate back.' })
  amount!: string;

  @Field(() => String, { defaultValue: '', description: 'Decision that set it.' })
  because!: string;
}

@ObjectType({ description: 'Whether it was done, or what is wrong with the input.' })
export class AdvertPayload {
  @Field(() => ID, { nullable: true, description: 'Id of the contract or receipt; the year of an estimate; null when there are errors.' })
  id!: string | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
