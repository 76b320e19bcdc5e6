package dk.helhed.kit.job;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a stream of the thing whose {@code id} is in the path: who may not read the thing is refused before it begins. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ProgressEndpoint {

    /** The bean that reads it. */
    Class<? extends ProgressReader<?>> value();
}
