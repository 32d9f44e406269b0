import { house } from '../builder.ts';
import {
  ActivityNotPlanned,
  ActivityNotRecorded,
  HeldBeforeMovement,
  HeldInFuture,
  ImplausibleCount,
  NotAParty,
  NotTheOrganizer,
  PartnershipNotInForce,
  UnknownParticipant,
  UnknownPlanItem,
} from './refusals.ts';

house.refusal(NotAParty, 'Only a twin of the activity may do this.');
house.refusal(NotTheOrganizer, 'Only the organizer may do this.');
house.refusal(PartnershipNotInForce, 'The partnership is not signed, or has ended.');
house.refusal(ImplausibleCount, 'A count is negative or beyond what a school can have.');
house.refusal(HeldInFuture, 'The day held has not come yet.');
house.refusal(HeldBeforeMovement, 'The day held lies before the movement.');
house.refusal(UnknownParticipant, 'A participant is neither a party nor under one.');
house.refusal(UnknownPlanItem, 'A plan item or commitment belongs to no plan or memorandum of the partnership.');
house.refusal(ActivityNotPlanned, 'The activity is no longer a planned one.');
house.refusal(ActivityNotRecorded, 'The activity is not recorded, is confirmed, or waits for its organizer.');
