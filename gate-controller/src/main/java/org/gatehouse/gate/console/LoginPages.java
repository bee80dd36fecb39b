// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gatehouse.gate.console.account.Role;
import org.jboss.resteasy.reactive.RestQuery;

/** The way in and out of the console; the form itself is judged by the platform at {@code /j_security_check}. */
@Path("/")
public class LoginPages {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance login(boolean failed);
    }

    private final SecurityIdentity identity;

    LoginPages(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/console")).build();
    }

    @GET
    @Path("login")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance login(@RestQuery boolean failed) {
        return Templates.login(failed);
    }

    /** Ends the session. A forged call does no more than that, so it carries no form token. */
    @POST
    @Path("logout")
    @RolesAllowed(Role.OFFICER_NAME)
    @Operation(hidden = true)
    public Response logout() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/login")).build();
    }
}
