package dk.helhed.kit.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of a body that is a draft of its own, whose kind only another member says: {@link StrictJson#problems} looks
 * at its texts when it is known which of them are identifiers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface DependentPart {}
