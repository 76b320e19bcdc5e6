package dk.helhed.kit.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member of a draft or a parameter that holds an identifier, not a text: a reference of the client's own, an
 * account, a case number, a code. Rows of digits pass there, and only what is written as a personal number is written is
 * refused ({@link CprGuard#isWrittenAsCpr}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Identifier {}
