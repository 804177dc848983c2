import { expect, it } from 'vitest';
import {
	type ApplicationRecord,
	type CaseRecord,
	dayOf,
	NO_DAY,
	type ProceedingRecord
} from '#scripts/synthetic/case-record.ts';
import { caseTableRow } from '#scripts/synthetic/case-table.ts';

const NAMES = {
	courts: new Map([['QAB', 'Abbot (QAB)']]),
	judges: new Map([['B4K', 'Fen, Ada']]),
	nationalities: new Map([['MX', 'Mexico']])
};

const proceeding = (given: Partial<ProceedingRecord>): ProceedingRecord => ({
	id: 1,
	court: 'QAB',
	judge: 'B4K',
	chargedOn: dayOf(2015, 3, 1),
	enteredOn: dayOf(2015, 3, 11),
	cameFrom: '',
	cameFromJudge: '',
	cameOn: NO_DAY,
	hearingOn: NO_DAY,
	decisionForm: '',
	decision: 'X',
	otherCompletion: '',
	completedOn: dayOf(2019, 4, 2),
	absentia: 'N',
	movedTo: '',
	custody: 'N',
	caseType: 'RMV',
	nationality: 'MX',
	language: 'SP',
	...given
});
const asked = (code: string, decision: string, receivedOn = dayOf(2016, 1, 1)): ApplicationRecord => ({
	proceeding: 1,
	code,
	decision,
	receivedOn
});
const record = (given: Partial<CaseRecord>): CaseRecord => ({
	id: 7,
	city: '',
	state: '',
	nationality: 'MX',
	language: 'SP',
	custody: 'N',
	caseType: 'RMV',
	asylumType: 'E',
	lastCourt: 'QAB',
	sex: 'F',
	birthYear: 1990,
	birthMonth: 1,
	enteredOn: NO_DAY,
	lawyerSince: NO_DAY,
	proceedings: [proceeding({})],
	applications: [asked('ASYL', 'D')],
	representatives: [],
	riderLink: null,
	...given
});
const row = (given: Partial<CaseRecord>) => caseTableRow(record(given), NAMES);

it('tells a case as it stands: the last completed proceeding, the decision that stands', () => {
	const proceedings = [
		proceeding({}),
		proceeding({ id: 2, court: 'QCD', judge: '', completedOn: dayOf(2023, 10, 1) }),
		proceeding({ id: 3, completedOn: NO_DAY })
	];
	const applications = [asked('ASYL', 'D'), asked('ASYL', 'F'), asked('WCAT', 'L'), asked('ASYW', '')];
	expect(row({ proceedings, applications, lawyerSince: dayOf(2016, 2, 1) })).toEqual({
		idncase: '7',
		case_type_code: 'RMV',
		nationality_code: 'MX',
		nationality: 'Mexico',
		court_code_last: 'QCD',
		court_last: null,
		judge_code_last: null,
		judge_last: null,
		ij_completion_date_last: '2023-10-01',
		custody_code: 'N',
		represented: 'true',
		asylum_claim_type_code: 'E',
		asylum_decision_last: 'Full Grant',
		withholding_decision_last: 'No Application',
		cat_decision_last: 'Grant WCAT',
		nta_date: '2015-03-01'
	});
});

it('takes the application received last, and a bare code that the list does not name', () => {
	const later = asked('ASYL', 'N', dayOf(2020, 1, 1));
	expect(row({ applications: [asked('ASYL', 'G'), later] })?.asylum_decision_last).toBe('N');
	const open = asked('ASYL', '', dayOf(2020, 1, 1));
	expect(row({ applications: [asked('ASYL', 'G'), open] })?.asylum_decision_last).toBe('No Application');
});

it('leaves out what the project leaves out', () => {
	expect(row({ caseType: 'AOC' })).toBeNull();
	expect(row({ proceedings: [proceeding({ chargedOn: dayOf(1997, 9, 30) })] })).toBeNull();
	expect(row({ proceedings: [] })).toBeNull();
});
