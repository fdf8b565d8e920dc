zero-without-floor = En «{ $of }» hay un cero y el marco lo promedia con potencia 0 o menor, sin piso.
    .remedy = Ponga un piso («floor») en «aggregation», o use una potencia mayor que 0.
more-than-one-response = Hay { $responses } respuestas de modo «{ $mode }»; se espera una sola, acordada.
    .remedy = Deje en la carpeta la respuesta acordada y quite las demás.
previous-of-another = La ronda anterior es de «{ $previous }»; esta evaluación es de «{ $institution }».
    .remedy = Indique la ronda anterior de la misma institución, o ninguna.
