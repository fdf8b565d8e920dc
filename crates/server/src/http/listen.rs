//! Listen: one server for people and programs, one on loopback for those who watch over it.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use actix_web::middleware::Compress;
use actix_web::web::{Data, Payload};
use actix_web::{App as Actix, HttpRequest, HttpServer, web};
use engine::EngineError;

use super::exchange::exchange;
use crate::App;
use crate::routes::{PRIVATE, ROUTES, Route};

/// A server that listens.
pub(crate) struct Running {
    /// Where people come to.
    pub address: SocketAddr,
    /// Where it is watched from.
    pub private: Option<SocketAddr>,
    servers: Vec<actix_web::dev::Server>,
}

impl Running {
    /// Serves until a signal ends it; what is being answered is answered first.
    ///
    /// # Errors
    /// What the system says.
    pub(crate) async fn run(self) -> Result<(), EngineError> {
        // Each of them hears the signal and ends its own requests first.
        let ended = futures_util::future::try_join_all(self.servers).await;
        ended.map(|_| ()).map_err(|source| EngineError::Io { path: Path::new("listen").to_owned(), source })
    }
}

fn bind(address: &str) -> Result<TcpListener, EngineError> {
    let listener = TcpListener::bind(address);
    let listener = listener.map_err(|source| EngineError::Io { path: address.into(), source })?;
    listener.set_nonblocking(true).map_err(|source| EngineError::Io { path: address.into(), source })?;
    Ok(listener)
}

/// Starts to listen.
///
/// # Errors
/// An address that is taken or is none.
pub(crate) fn listen(app: Data<App>) -> Result<Running, EngineError> {
    let public = bind(&app.config.listen)?;
    let io = |source| EngineError::Io { path: app.config.listen.clone().into(), source };
    let address = public.local_addr().map_err(io)?;
    let mut servers = vec![serve(app.clone(), ROUTES, public)?];
    let mut private = None;
    if let Some(own) = &app.config.private {
        let listener = bind(own)?;
        private = Some(listener.local_addr().map_err(io)?);
        servers.push(serve(app.clone(), PRIVATE, listener)?);
    }
    Ok(Running { address, private, servers })
}

fn serve(app: Data<App>, routes: &'static [Route], on: TcpListener) -> Result<actix_web::dev::Server, EngineError> {
    let threads = app.config.threads;
    let server = HttpServer::new(move || {
        let mut actix = Actix::new().app_data(app.clone()).wrap(Compress::default());
        // Routes of one path share a resource, so that another method is refused as such.
        let mut paths: Vec<&'static str> = routes.iter().map(|route| route.path).collect();
        paths.dedup();
        for path in paths {
            let mut resource = web::resource(path);
            for route in routes.iter().filter(|route| route.path == path) {
                let handle = move |app: Data<App>, request: HttpRequest, payload: Payload| async move {
                    exchange(app, route, request, payload).await
                };
                resource = resource.route(web::method(route.method.into()).to(handle));
                if route.method == crate::routes::Method::Get {
                    resource = resource.route(web::head().to(handle));
                }
            }
            actix = actix.service(resource);
        }
        actix.default_service(web::to(move |app: Data<App>, request: HttpRequest, payload: Payload| async move {
            exchange(app, &crate::routes::NOWHERE, request, payload).await
        }))
    })
    .workers(threads)
    .worker_max_blocking_threads(32)
    .client_request_timeout(std::time::Duration::from_secs(15))
    .keep_alive(std::time::Duration::from_secs(30))
    .shutdown_timeout(30)
    .listen(on)
    .map_err(|source| EngineError::Io { path: "listen".into(), source })?;
    Ok(server.run())
}
