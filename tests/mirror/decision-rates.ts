import { decisionRatesPage, WITHOUT_CLOSURES } from '../support/decision-rates-page.ts';
import { pdf } from '../support/pdf.ts';
import type { MirrorFigures, RateFigures } from './figures.ts';
import { indexPage } from './index-page.ts';
import { fileInMemory } from './mirror-file.ts';
import type { MirrorRoute } from './server.ts';

/** EOIR's statistics page and the PDF it links, which EOIR overwrites in place. */
export function decisionRatesRoutes({
	decisionRates: { fiscalYear, generatedOn, rows }
}: Pick<MirrorFigures, 'decisionRates'>): Readonly<Record<string, MirrorRoute>> {
	const path = '/eoir/page/file/1107366/download';
	const day = new Date(`${generatedOn}T12:00:00Z`).toLocaleDateString('en-US', {
		...{ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }
	});
	const layout = {
		...WITHOUT_CLOSURES,
		footnotes: [`Asylum rates for Fiscal Year ${fiscalYear}. Data generated on ${day}`]
	};
	const document = pdf([decisionRatesPage(rows.map(drawn), layout)]);
	return {
		'/eoir/workload-and-adjudication-statistics': indexPage(
			`Workload and Adjudication Statistics, updated ${day}`,
			[
				['/eoir/page/file/1104846/download', 'Asylum Decision Rates'],
				[`${path}#page=1`, 'Asylum Decision Rates by Nationality']
			]
		),
		[path]: fileInMemory('pdf', document, generatedOn)
	};
}

function drawn({ nationality, grants, denials, other }: RateFigures) {
	const total = grants + denials + other;
	const cells = [grants, denials, other].flatMap((count) => [
		count.toLocaleString('en-US'),
		`${Math.round((100 * count) / total)}%`
	]);
	return { name: [nationality], figures: [...cells, total.toLocaleString('en-US')] };
}
