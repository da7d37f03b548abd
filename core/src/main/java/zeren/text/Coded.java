package zeren.text;

/**
 * A member of a closed vocabulary that has one written form.
 *
 * <p>The written form is what data files and rulebooks use; {@link Text#coded} reads it back.
 */
public interface Coded {

    /** Returns the written form, unique within the vocabulary. */
    String code();
}
