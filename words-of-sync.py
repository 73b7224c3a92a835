import re,pathlib,sys
root=sys.argv[1]
T={
'de':(["$1 Dokument auf dem Server stammt von einer neueren Version von Whence. Es bleibt, wie es ist; aktualisieren Sie Whence auf diesem Rechner, um es zu sehen.","$1 Dokumente auf dem Server stammen von einer neueren Version von Whence. Sie bleiben, wie sie sind; aktualisieren Sie Whence auf diesem Rechner, um sie zu sehen."],"Ihr Zugang darf auf $1 lesen, aber nicht schreiben. Was Sie schreiben, bleibt in diesem Browserprofil.","Dem Browser wurde gesagt, dass Whence nichts senden darf, also wird nichts gesendet. Um weiterzumachen, geben Sie den Zugriff wieder und erlauben Sie, wonach der Browser fragt."),
'fr':(["$1 document du serveur vient d’une version plus récente de Whence. Il reste tel quel ; mettez Whence à jour sur cet ordinateur pour le voir.","$1 documents du serveur viennent d’une version plus récente de Whence. Ils restent tels quels ; mettez Whence à jour sur cet ordinateur pour les voir."],"Votre identifiant peut lire sur $1, mais pas y écrire. Ce que vous écrivez reste dans ce profil du navigateur.","Le navigateur a reçu l’ordre que Whence n’envoie rien : rien n’est donc envoyé. Pour continuer, redonnez l’accès et autorisez ce que le navigateur demande."),
'es':(["$1 documento del servidor es de una versión más reciente de Whence. Se deja como está; actualice Whence en este equipo para verlo.","$1 documentos del servidor son de una versión más reciente de Whence. Se dejan como están; actualice Whence en este equipo para verlos."],"Su usuario puede leer en $1, pero no escribir allí. Lo que escriba se queda en este perfil del navegador.","Se indicó al navegador que Whence no debe enviar nada, así que no se envía nada. Para continuar, vuelva a dar acceso y permita lo que pregunte el navegador."),
'uk':(["$1 документ на сервері записала новіша версія Whence. Він лишається, як є; оновіть Whence на цьому комп’ютері, щоб його побачити.","$1 документи на сервері записала новіша версія Whence. Вони лишаються, як є; оновіть Whence на цьому комп’ютері, щоб їх побачити.","$1 документів на сервері записала новіша версія Whence. Вони лишаються, як є; оновіть Whence на цьому комп’ютері, щоб їх побачити."],"На сервері $1 ваш обліковий запис може читати, але не писати. Те, що ви пишете, лишається в цьому профілі браузера.","Браузеру сказано, що Whence нічого не можна надсилати, тож нічого не надсилається. Щоб продовжити, знову надайте доступ і дозвольте те, про що запитає браузер."),
'ru':(["$1 документ на сервере записала более новая версия Whence. Он остаётся, как есть; обновите Whence на этом компьютере, чтобы его увидеть.","$1 документа на сервере записала более новая версия Whence. Они остаются, как есть; обновите Whence на этом компьютере, чтобы их увидеть.","$1 документов на сервере записала более новая версия Whence. Они остаются, как есть; обновите Whence на этом компьютере, чтобы их увидеть."],"На сервере $1 ваша учётная запись может читать, но не писать. То, что вы пишете, остаётся в этом профиле браузера.","Браузеру сказано, что Whence ничего нельзя отправлять, поэтому ничего не отправляется. Чтобы продолжить, снова дайте доступ и разрешите то, о чём спросит браузер."),
}
for l,(later,may,no) in T.items():
    p=pathlib.Path(f'{root}/locales/{l}.yml'); s=p.read_text()
    keys=['1','n'] if len(later)==2 else ['1','2','n']
    i=s.index('\nsync:')
    m=re.compile(r'\n  unreadable:\n(    [^\n]*\n)+').search(s,i)
    block='\n  later:\n'+''.join(f'    {k}: "{v}"\n' for k,v in zip(keys,later))
    s=s[:m.start()]+block.rstrip('\n')+m.group(0)+f'  # $1 is the name of a server.\n  mayRead: "{may}"\n'+s[m.end():]
    m=re.compile(r'\n    no_access: [^\n]*\n').search(s,i)
    s=s[:m.end()]+f'    no_consent: "{no}"\n'+s[m.end():]
    p.write_text(s)
