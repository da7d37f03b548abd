/**
 * YAML 1.2, and so JSON, read with every fault at once; the one package that knows the YAML library.
 *
 * <p>Start with {@link zeren.yaml.YamlDocument}: it parses a text within limits, and a text that is no YAML, or
 * more than plain data, has one fault. From its root a reader walks down by two cursors: a
 * {@link zeren.yaml.YamlValue} is read as a text, a number, a list or a map, and a {@link zeren.yaml.YamlMap} is asked for its
 * keys one by one. What cannot be read is noted as a {@link zeren.yaml.YamlFault} with its line, column and
 * path, and the reading goes on; a {@link zeren.yaml.Read} says whether there is something to go on with. At the end
 * {@link zeren.yaml.YamlMap#build} makes the value, unless something in it was at fault, and refuses the keys that nobody
 * asked for.
 *
 * <p>Scalars are text until a reader says otherwise: {@code 0101} keeps its leading zero and {@code no} is a word.
 */
package zeren.yaml;
