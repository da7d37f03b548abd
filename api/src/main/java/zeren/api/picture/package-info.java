/**
 * The register as pictures (SVG), which are whole in themselves: no script, nothing from elsewhere, fit for an {@code <img>}.
 *
 * <p>{@link zeren.api.picture.PictureRoutes} reads what is asked and has core draw up the figures, {@link zeren.assessment.YearFigures} and
 * {@link zeren.assessment.TreeFigures}; {@code YearPicture} and {@code TreePicture} put them in their places. What both are drawn with is here once:
 * {@code Svg} the elements, {@code Mark} the sign of each status, {@link zeren.api.picture.Lettering} how wide a text is, {@link zeren.api.picture.XmlText} how
 * it is written, {@link zeren.api.picture.Style} the letters and the policy under which a browser shows it.
 */
package zeren.api.picture;
