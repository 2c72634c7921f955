/** `stepdown chart`: what it takes. */
import { Option, type Command } from '@commander-js/extra-typings';
import { CHART_THEMES } from '../../../reports/theme.ts';
import { outOption, quietOption } from '../command-options.ts';
import type { SetExitCode } from './set-exit-code.ts';

export function addChart(program: Command, setExitCode: SetExitCode): void {
  program
    .command('chart')
    .description('one picture from finished results, for pasting; without --chart, a list of what there is')
    .argument('<results>', 'folder that run or compare has filled')
    .addOption(new Option('-c, --chart <name>', 'which picture, e.g. flow-map'))
    .addOption(new Option('--png', 'as PNG (this is what you get unless you say otherwise)'))
    .addOption(new Option('--svg', 'as SVG'))
    .addOption(new Option('--spec', 'as a Vega-Lite specification'))
    .addOption(new Option('--csv', 'the numbers in it, as a table'))
    .addOption(
      new Option('--theme <theme>', 'light: colours; print: greys that survive a photocopier')
        .choices(CHART_THEMES)
        .default('light' as const),
    )
    .addOption(outOption('the current folder'))
    .addOption(quietOption())
    .addHelpText(
      'after',
      '\nExample:\n  stepdown chart out/38h\n  stepdown chart out/38h --chart waterfall --png --svg --out pictures\n',
    )
    .action(async (path, options) => {
      const { chartCommand } = await import('../chart-command.ts');
      setExitCode(await chartCommand(path, options));
    });
}
