import type { MirrorFigures, UnhcrFigures } from './figures.ts';
import { fileInMemory } from './mirror-file.ts';
import type { MirrorRoute } from './server.ts';

const NAMES: Readonly<Record<string, string>> = {
	MEX: 'Mexico',
	GTM: 'Guatemala ',
	VEN: 'Venezuela (Bolivarian Republic of)'
};
/** UNHCR's own codes where they differ from ISO's. */
const OWN_CODES: Readonly<Record<string, string>> = { GTM: 'GUA' };

/** How many rows a page of the mirror holds at the most, whatever limit is asked for: so that there are several. */
const ROWS_A_PAGE = 9;

/** The end points of UNHCR's interface: pages of JSON, cut as `limit` and `page` ask, with sums in the envelope. */
export function unhcrRoutes({ unhcr }: Pick<MirrorFigures, 'unhcr'>): Readonly<Record<string, MirrorRoute>> {
	return {
		'/population/v1/asylum-decisions/': paged(unhcr.map(decisionsOf)),
		'/population/v1/asylum-applications/': paged(unhcr.map(applicationsOf))
	};
}

type Item = Readonly<Record<string, string | number>>;

function paged(items: readonly Item[]): MirrorRoute {
	return ({ query }) => {
		if (query.get('coa') !== 'USA' || query.get('cf_type') !== 'ISO' || query.get('coo_all') !== 'true')
			return fileInMemory('json', JSON.stringify({ page: 1, maxPages: 0, total: [], items: [] }));
		const within = items.filter(
			({ year }) =>
				Number(year) >= Number(query.get('yearFrom')) && Number(year) <= Number(query.get('yearTo'))
		);
		const size = Math.min(ROWS_A_PAGE, Number(query.get('limit') ?? 10));
		const page = Number(query.get('page') ?? 1);
		const envelope = {
			page,
			'short-url': 'mIrR0r',
			maxPages: Math.max(1, Math.ceil(within.length / size)),
			total: [],
			items: within.slice((page - 1) * size, page * size)
		};
		return fileInMemory('json', JSON.stringify(envelope));
	};
}

function place({ year, origin, level }: UnhcrFigures): Item {
	const own = OWN_CODES[origin] ?? origin;
	return {
		...{ year, coo_id: 131, coo_name: NAMES[origin] ?? origin, coo: own, coo_iso: origin },
		...{ coa_id: 221, coa_name: 'United States of America', coa: 'USA', coa_iso: 'USA' },
		...{ procedure_type: 'G', dec_level: level }
	};
}

function decisionsOf(row: UnhcrFigures): Item {
	const { recognized, rejected, closed } = row;
	return {
		...place(row),
		...{ dec_pc: 'P', dec_recognized: printed(recognized), dec_other: '0', dec_rejected: printed(rejected) },
		...{ dec_closed: printed(closed), dec_total: printed(recognized + rejected + closed) }
	};
}

function applicationsOf(row: UnhcrFigures): Item {
	return { ...place(row), app_type: 'N', app_pc: 'P', applied: printed(row.applied) };
}

/** Zeros come as text, other numbers as numbers. */
function printed(count: number): string | number {
	return count === 0 ? '0' : count;
}
