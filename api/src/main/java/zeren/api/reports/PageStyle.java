package zeren.api.reports;

import zeren.api.picture.Style;

/** How the page looks on a screen and on A4 paper. */
final class PageStyle {
    private static final String RULES = """
            @page { size: A4; margin: 18mm 14mm 20mm; @bottom-left { content: "%s"; font: 8pt SONG; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt SONG; } }
            * { box-sizing: border-box; }
            html { background: #fff; color: #111; --text: SONG; --head: HEI; }
            html[lang="en"] { --text: "Noto Serif", Georgia, "Times New Roman", SONG; --head: SANS; }
            body { font: 10.5pt/1.6 var(--text); max-width: 190mm; margin: 0 auto; padding: 8mm 4mm; }
            h1, h2, th, dt { font-family: var(--head); }
            h1 { font-size: 19pt; line-height: 1.35; text-align: center; margin: 0 0 4mm; }
            h2 { font-size: 12.5pt; margin: 8mm 0 2mm; border-bottom: 0.6pt solid #111; padding-bottom: 1mm; break-after: avoid; }
            p { margin: 1mm 0; }
            p.none, p.note, figcaption { color: #444; font-size: 9pt; }
            figure { margin: 2mm 0 3mm; }
            dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 4mm; margin: 0; font-size: 9.5pt; }
            dt { font-weight: 500; }
            dd { margin: 0; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%%; font-size: 9pt; line-height: 1.35; }
            html[lang="zh-CN"] th { word-break: keep-all; }
            html[lang="zh-CN"] td.w { white-space: nowrap; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { padding: 1mm 1.2mm; text-align: left; vertical-align: top; border-bottom: 0.4pt solid #bbb; overflow-wrap: break-word; }
            th { font-weight: 600; font-size: 8.5pt; vertical-align: bottom; border-bottom: 0.8pt solid #111; border-top: 0.8pt solid #111; background: #eee; }
            h2 + table th { border-top: 0; }
            table.wide, table.wide th { font-size: 8pt; }
            table.wide th, table.wide td { padding: 0.9mm 0.8mm; }
            th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            th.n { white-space: normal; }
            td.d { white-space: nowrap; font-variant-numeric: tabular-nums; }
            a { color: inherit; text-decoration: none; border-bottom: 0.4pt dotted #666; }
            svg { display: block; width: 100%%; height: auto; margin: 1mm 0 3mm; break-inside: avoid; }
            svg text { font-family: var(--text); font-size: 10.5px; fill: #111; }
            svg text.label { text-anchor: end; }
            svg text.tick { text-anchor: middle; font-size: 9px; fill: #444; }
            svg .grid { stroke: #bbb; stroke-width: 0.5; }
            svg .all { fill: #fff; stroke: #777; stroke-width: 0.6; }
            svg .part { fill: #444; }
            footer { margin-top: 8mm; border-top: 0.6pt solid #111; padding-top: 2mm; font-size: 8.5pt; break-inside: avoid; }
            footer dl { font-size: 8.5pt; }
            @media print { body { max-width: none; padding: 0; } a { border-bottom: 0; } th, svg .part { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
            """;

    private PageStyle() {}

    /**
     * Returns the rules.
     *
     * @param foot what stands at the foot of every printed page: letters, digits and signs without a quotation mark
     */
    static String of(String foot) {
        return "\n" + String.format(RULES, foot.replaceAll("[\\\\\"<>&\\n]", "")).replace("SONG", Style.SONG).replace("SANS", Style.SANS).replace("HEI", Style.HEI);
    }
}
