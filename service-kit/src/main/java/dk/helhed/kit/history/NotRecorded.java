package dk.helhed.kit.history;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonView;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member of a view that follows from the day, from other things or from a neighbour's figures: history keeps
 * what was stated, so a version holds no such member, and no comparison shows it.
 */
@JacksonAnnotationsInside
@JsonView(NotRecorded.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotRecorded {}
