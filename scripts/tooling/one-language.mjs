/**
 * Leaves one language in the words that come with a page's parts: `bilingual({ en, es })` keeps what the page speaks.
 * The parts are bundled once for each entry; an entry that is named `….es.ts` is the Spanish one.
 * @returns {import('vite').Plugin} for one bundle
 */
export function oneLanguage() {
	let dropped = 'es';
	return {
		name: 'one-language',
		apply: 'build',
		options({ input }) {
			dropped = JSON.stringify(input).includes('.es.ts') ? 'en' : 'es';
		},
		transform: {
			order: 'post',
			handler(code, id) {
				if (!id.includes('/i18n/') || !/\bbilingual\(\{/.test(code)) return null;
				const words = languagesOf(this.parse(code));
				const left = words.filter(({ key }) => key.name === dropped);
				if (words.length !== 2 || left.length !== 1) {
					this.error(`${id} has no two languages in bilingual({ en, es }), so none can be left out.`);
				}
				const [{ value }] = left;
				return { code: `${code.slice(0, value.start)}undefined${code.slice(value.end)}`, map: null };
			}
		}
	};
}

/**
 * The languages of the one call of `bilingual` in a module.
 * @param {any} program an ESTree program
 * @returns {any[]} its properties
 */
function languagesOf(program) {
	for (const statement of program.body) {
		const declared = statement.declaration ?? statement;
		for (const { init } of declared.declarations ?? []) {
			if (init?.type === 'CallExpression' && init.callee.name === 'bilingual')
				return init.arguments[0].properties;
		}
	}
	return [];
}
