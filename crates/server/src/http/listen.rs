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

/// The first step of a path where there is more below it; `/` for the paths of one step.
fn step(path: &'static str) -> &'static str {
    let end = path.get(1..).and_then(|rest| rest.find('/'));
    end.and_then(|end| path.get(..=end)).unwrap_or("/")
}

/// Takes in the routes under a step. Those of one path share a resource, so that another method is refused as such.
fn at(first: &str, routes: &'static [Route], config: &mut web::ServiceConfig) {
    let mut paths: Vec<&'static str> =
        routes.iter().map(|route| route.path).filter(|path| step(path) == first).collect();
    paths.dedup();
    for path in paths {
        let mut resource = web::resource(if first == "/" { path } else { path.strip_prefix(first).unwrap_or(path) });
        for route in routes.iter().filter(|route| route.path == path) {
            let handle = move |app: Data<App>, request: HttpRequest, payload: Payload| async move {
                exchange(app, route, request, payload).await
            };
            resource = resource.route(web::method(route.method.into()).to(handle));
            if route.method == crate::routes::Method::Get {
                resource = resource.route(web::head().to(handle));
            }
        }
        config.service(resource);
    }
}

fn serve(app: Data<App>, routes: &'static [Route], on: TcpListener) -> Result<actix_web::dev::Server, EngineError> {
    let threads = app.config.threads;
    let server = HttpServer::new(move || {
        // A tree by the first step of the path: a request is not held against every expression of the table.
        let mut actix =
            Actix::new().app_data(app.clone()).wrap(Compress::default()).configure(|top| at("/", routes, top));
        let mut steps: Vec<&str> = routes.iter().map(|route| step(route.path)).filter(|first| *first != "/").collect();
        steps.dedup();
        for first in steps {
            actix = actix.service(web::scope(first).configure(|inner| at(first, routes, inner)));
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
