import { house } from '../builder.ts';
import { NotARecipient, NothingToDecide, NotTheAuthor, ReportNotDrafted, ReportNotOpen } from './refusals.ts';

house.refusal(NotTheAuthor, 'Only the organization whose report it is may do this.');
house.refusal(NotARecipient, 'The organization is no recipient of the report.');
house.refusal(ReportNotOpen, 'The report is submitted or locked.');
house.refusal(ReportNotDrafted, 'The report is not drafted yet.');
house.refusal(NothingToDecide, 'The report does not wait for this recipient.');
